import type { MessageId } from '../../messages/catalogue.ts';
import { render } from '../../messages/render.ts';
import { linkTypes, type RegionLabel, regionLabels } from '../spanGraph/vocabulary.ts';
import { openTag } from '../xml.ts';
import {
  type ChoiceControl,
  choiceControls,
  layerControls,
  listControls,
  moreControl,
  textControls,
} from './controls.ts';

/** Names that results refer to: `from_name` of labels, `to_name` of everything. */
export const labelsName = 'label';
export const textName = 'text';

/** Told apart by lightness too. */
const colours: Readonly<Record<RegionLabel, string>> = {
  claim: '#2f6fb3',
  quote: '#2e8b57',
  mention: '#8a6bbf',
  note: '#b8860b',
  ignore: '#808080',
  cue: '#c2410c',
  source: '#0e7490',
};

type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * The labelling configuration that the results belong to. What people see is in their language; what results hold is the
 * `alias`, the same in every language.
 */
export function labelingConfig(locale: string): string {
  const words = (id: MessageId): string => render({ id }, locale).replace(/[\u2066-\u2069]/gu, '');
  const empty = (name: string, attributes: Attributes): string => `${openTag(name, attributes)}/>`;
  const element = (name: string, attributes: Attributes, children: readonly string[]): readonly string[] => [
    `${openTag(name, attributes)}>`,
    ...children.map((child) => `  ${child}`),
    `</${name}>`,
  ];
  const perRegion = { toName: textName, perRegion: 'true', whenTagName: labelsName, whenLabelValue: contents };
  const header = (name: string): string =>
    empty('Header', { value: words(`formats.label.control.${name}` as MessageId), size: '6' });
  const shown = (children: readonly string[]): readonly string[] =>
    element('View', { visibleWhen: 'region-selected', whenTagName: labelsName, whenLabelValue: contents }, children);

  return `${element('View', {}, [
    // Line breaks and blanks count, and a paragraph has the direction of its words.
    '<Style>.htx-text { white-space: pre-wrap; unicode-bidi: plaintext; text-align: start; }</Style>',
    empty('Header', { value: '$article', size: '4' }),
    ...element(
      'Labels',
      { name: labelsName, toName: textName },
      regionLabels.map((label) =>
        empty('Label', { value: words(`formats.label.${label}`), alias: label, background: colours[label] }),
      ),
    ),
    ...element(
      'Relations',
      {},
      linkTypes.map((value) => empty('Relation', { value })),
    ),
    empty('Text', { name: textName, value: '$text', saveTextResult: 'yes' }),
    ...shown([
      ...Object.entries(choiceControls).flatMap(([name, values]) => [
        header(name),
        ...element(
          'Choices',
          { name, ...perRegion, choice: 'single', showInline: 'true' },
          values.map((alias) => empty('Choice', { value: words(choiceWords(name as ChoiceControl, alias)), alias })),
        ),
      ]),
      ...[...textControls, ...listControls, moreControl].flatMap((name) => [
        header(name),
        empty('TextArea', {
          ...{ name, ...perRegion, editable: 'true' },
          ...(listControls.some((list) => list === name) ? {} : { maxSubmissions: '1' }),
          ...(name === 'note' ? { rows: '3' } : {}),
        }),
      ]),
    ]),
    ...layerControls.flatMap((name) => [
      header(name),
      empty('TextArea', { name, toName: textName, editable: 'true', maxSubmissions: '1' }),
    ]),
  ]).join('\n')}\n`;
}

const contents = regionLabels.filter((label) => label !== 'cue' && label !== 'source').join(',');

const choiceWords = (name: ChoiceControl, value: string): MessageId =>
  (value === 'said' ? 'formats.label.said' : `${name}.${value}`) as MessageId;
