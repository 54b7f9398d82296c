import {
  DecorationRangeBehavior,
  type DecorationRenderOptions,
  OverviewRulerLane,
  type TextEditorDecorationType,
  ThemeColor,
  Uri,
  window,
} from 'vscode';
import type { Layer } from './layers.ts';

/**
 * How each layer looks. Backgrounds, borders and gutter icons only, which the editor draws over or under the text:
 * colour, weight or decoration of the letters themselves, and text before or after, would cut a line into pieces, and
 * a line of Arabic that is cut has its words in the wrong order.
 */
export function decorationTypes(media: Uri): ReadonlyMap<Layer, TextEditorDecorationType> {
  const icon = (name: string): DecorationRenderOptions => ({
    gutterIconSize: 'contain',
    light: { gutterIconPath: Uri.joinPath(media, `${name}-light.svg`) },
    dark: { gutterIconPath: Uri.joinPath(media, `${name}-dark.svg`) },
  });
  const kind = (name: string, borderStyle: string, borderWidth: string): DecorationRenderOptions => ({
    backgroundColor: new ThemeColor(`isnad.${name}Background`),
    borderColor: new ThemeColor(`isnad.${name}Border`),
    borderStyle,
    borderWidth,
    overviewRulerColor: new ThemeColor(`isnad.${name}Border`),
    overviewRulerLane: OverviewRulerLane.Center,
  });
  const line = (color: string, borderStyle: string, width: string): DecorationRenderOptions => ({
    borderColor: new ThemeColor(color),
    borderStyle,
    borderWidth: `0 0 ${width} 0`,
  });
  const options: Readonly<Record<Layer, DecorationRenderOptions>> = {
    claim: kind('claim', 'solid', '0 0 1px 0'),
    quote: kind('quote', 'double', '0 0 3px 0'),
    mention: kind('mention', 'dotted', '0 0 1px 0'),
    note: kind('note', 'dashed', '0 0 1px 0'),
    unsourced: { ...kind('unsourced', 'dashed', '1px'), borderRadius: '3px' },
    moved: { ...line('isnad.movedBorder', 'dotted', '2px'), borderWidth: '2px', borderRadius: '3px' },
    cue: line('isnad.cueBorder', 'dotted', '2px'),
    speaker: line('isnad.speakerBorder', 'solid', '1px'),
    unsourcedMark: icon('unsourced'),
    movedMark: icon('moved'),
  };
  return new Map(
    (Object.keys(options) as Layer[]).map((layer) => [
      layer,
      window.createTextEditorDecorationType({ ...options[layer], rangeBehavior: DecorationRangeBehavior.ClosedClosed }),
    ]),
  );
}
