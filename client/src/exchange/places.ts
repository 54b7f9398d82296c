import { FileType, Uri, window, workspace } from 'vscode';
import { t } from '../words.ts';

/** The folder of exports, in the workspace folder. The server looks for no articles in a folder of this name. */
const exportsName = 'isnad-export';

/** Where exports go that nobody sends elsewhere; undefined where there is no folder to put them in. */
export function exportsFolder(sources: readonly Uri[]): Uri | undefined {
  const [first] = sources;
  const root = (first && workspace.getWorkspaceFolder(first)?.uri) ?? workspace.workspaceFolders?.[0]?.uri;
  const beside = root ?? (first && Uri.joinPath(first, '..'));
  return beside && Uri.joinPath(beside, exportsName);
}

/** A folder or file as a person would call it: from the workspace folder on. */
export const shown = (uri: Uri): string => workspace.asRelativePath(uri, (workspace.workspaceFolders?.length ?? 0) > 1);

export const nameOf = (uri: Uri): string => uri.path.split('/').filter(Boolean).at(-1) ?? '';

/** Of the article that a file is, or is a sidecar of. */
export const articlePath = ({ path }: Uri): string => path.replace(/\.isnad(\.[^./]+)?\.yaml$/, '');

export async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

/** Lets a person choose a folder; undefined where they gave up. */
export async function chooseFolder(title: string, start: Uri | undefined): Promise<Uri | undefined> {
  const [folder] =
    (await window.showOpenDialog({
      title,
      openLabel: t('Choose Folder'),
      canSelectFiles: false,
      canSelectFolders: true,
      ...(start && { defaultUri: start }),
    })) ?? [];
  return folder;
}

/** Lets a person choose files. */
export async function chooseFiles(title: string, start: Uri | undefined): Promise<readonly Uri[]> {
  const files = await window.showOpenDialog({
    title,
    openLabel: t('Import'),
    canSelectMany: true,
    ...(start && { defaultUri: start }),
  });
  return files ?? [];
}
