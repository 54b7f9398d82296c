import type { Template } from '../catalogue.ts';

/** English words of rules. */
export const findings = {
  'finding.sidecar.no-article': (a) =>
    `There is no article ${a.text('article')} beside this file. Move or rename the two together, or delete the annotations.`,
  'finding.article.encoding': (a) =>
    `This file is not UTF-8; it was read as ${a.text('encoding')}. Save it with encoding UTF-8, or run iconv -f ${a.text('encoding')} -t utf-8.`,
  'finding.article.encoding.yaml': (a) =>
    `Annotations have to be UTF-8; this file was read as ${a.text('encoding')}. Save it with encoding UTF-8.`,

  'finding.anchor.lost': (a) =>
    `“${a.text('quote')}” no longer stands in the article. Annotate the new wording, or delete the entry.`,
  'finding.anchor.moved': (a) =>
    `The annotated wording has changed; it was “${a.text('quote')}”. See whether the annotation still holds, then copy the wording of the article.`,
  'finding.anchor.ambiguous': (a) =>
    `${a.plural('total', { one: '# place', other: '# places' })} in the article fit this annotation. Add a prefix or suffix that tells which, or occurrence.`,
  'finding.anchor.ambiguous.total': (a) =>
    `This passage stood ${a.plural('expected', { one: '# time', other: '# times' })} in the article when it was annotated, and now ${a.plural('total', { one: '# time', other: '# times' })}. Say again which is meant.`,

  'finding.claim.unsourced': () =>
    'Nobody stands behind this claim. Name who says it (speaker), through whom it came (via), or what shows it (evidence).',
  'finding.quote.unattributed': () =>
    'Nobody is named as saying this quotation. Add a speaker, a via, or evidence of it.',
  'finding.claim.relay-only': (a) =>
    `This ends at ${a.list('relays')}, who passed it on. Who said it first? Add a speaker.`,
  'finding.claim.relay-only.agency': (a) =>
    `The only speaker is the agency ${a.text('agency')}. If it reports what somebody said, name that speaker and put the agency under via.`,
  'finding.claim.anonymous': (a) =>
    `Nothing is told about the source (${a.list('speakers')}). Add a role, an affiliation, or the reason why no name is given.`,

  'finding.quote.not-verbatim': () =>
    'This is annotated as a quotation, but not all of it stands inside quotation marks. Fit the span to the marks, or make it a claim.',
  'finding.quote.not-verbatim.direct': () =>
    'This is annotated as direct speech, but not all of it stands inside quotation marks. Use mode indirect or mixed, or fit the span to the marks.',

  'finding.speaker.unknown': (a) => `No speaker has the id ${a.text('id')}. Define it under speakers.`,
  'finding.speaker.unknown.near': (a) => `No speaker has the id ${a.text('id')}. Is ${a.text('near')} meant?`,
  'finding.speaker.unknown.evidence': (a) =>
    `${a.text('id')} is no link, no file, and no speaker. Give a link or a path, or define the document under speakers.`,
  'finding.speaker.unknown.evidence.near': (a) =>
    `${a.text('id')} is no link, no file, and no speaker. Is ${a.text('near')} meant?`,
  'finding.speaker.unused': (a) => `Nothing names the speaker ${a.text('id')} here.`,
  'finding.speaker.unused.project': (a) => `No article of the project names the speaker ${a.text('id')}.`,
  'finding.speaker.shadowed': (a) =>
    `${a.text('id')} is called ${a.text('known')} in the project file and ${a.text('name')} here. If they are two, give this one an id of its own; another spelling belongs under aliases.`,

  'finding.waiver.no-reason': (a) => `${a.text('code')} is waived without a reason. Write the reason behind the code.`,
  'finding.waiver.unused': (a) =>
    `There is nothing to waive here: ${a.text('code')} does not report. Remove the waiver.`,

  'related.entry': (a) => `Annotated as ${a.text('id')}`,
  'related.entry.layer': (a) => `Annotated as ${a.text('id')} in the layer ${a.text('layer')}`,
  'related.piece': () => 'The passage goes on here',
  'related.candidate': (a) => `Place ${a.text('index')} of ${a.text('total')}`,
  'related.statement': (a) => `“${a.text('quote')}”: ${a.list('speakers')}, in ${a.text('outlet')}`,
  'related.statement.unattributed': (a) => `“${a.text('quote')}”, in ${a.text('outlet')}`,
  'related.speaker.project': (a) => `${a.text('name')} in the project file`,
} as const satisfies Record<string, Template>;
