import type { ArticleReport } from '../report/articleReport.ts';
import { inShort } from '../report/item.ts';
import { parts, type ReportSpeaker } from '../report/speakers.ts';
import { type Prose, text } from './prose.ts';

/** Everybody who is named, with what they say and what else they do; empty where nobody is. */
export function speakersMarkdown({ speakers, items }: ArticleReport, prose: Prose): string {
  const statement = (number: number): string => {
    const item = items[number - 1];
    return `- ${prose.item(number)} ${item ? text(inShort(item)) : ''}`;
  };
  return speakers
    .map((speaker) => {
      const told = [...speaker.rows.map((row) => prose.row(row)), ...playsOf(speaker, prose)];
      return [
        `### ${text(speaker.name)}`,
        prose.line([text(speaker.id), ...(speaker.defined ? [] : [prose.say('speaker.undefined')])].join(' · ')),
        told.map((row) => `- ${row}`).join('\n'),
        ...(speaker.says.length > 0 ? [`**${prose.say('report.says')}**`, speaker.says.map(statement).join('\n')] : []),
      ]
        .filter((block) => block !== '')
        .join('\n\n');
    })
    .join('\n\n');
}

function playsOf({ plays, outlet, says }: ReportSpeaker, prose: Prose): readonly string[] {
  const played = parts.filter((part) => plays[part].length > 0);
  return [
    ...(outlet ? [prose.say('report.plays.outlet')] : []),
    ...(played.length === 0 && !outlet && says.length === 0 ? [prose.say('report.unnamed')] : []),
    ...played.map((part) =>
      prose.line(
        `**${prose.say(`report.plays.${part}`)}:**`,
        plays[part].map((number) => prose.item(number)).join(' · '),
      ),
    ),
  ];
}
