import { type Disposable, workspace } from 'vscode';

const read = (name: string): boolean => workspace.getConfiguration('isnad').get<boolean>(name, true);

export const highlightsEnabled = (): boolean => read('highlights.enabled');

export const articleLanguageEnabled = (): boolean => read('articleLanguage.enabled');

export const saveAnnotations = (): boolean => read('annotations.save');

export const onSettingChanged = (name: string, listener: () => void): Disposable =>
  workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`isnad.${name}`)) listener();
  });
