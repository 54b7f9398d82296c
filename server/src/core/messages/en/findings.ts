import type { Template, TemplateArgs } from '../catalogue.ts';

const more = (a: TemplateArgs): string =>
  a.number('more') === 0 ? '' : a.plural('more', { one: ', and # more difference', other: ', and # more differences' });

/** English words of rules. */
export const findings = {
  'finding.sidecar.no-article': (a) =>
    `There is no article ${a.text('article')} beside this file. Move or rename the two together, or delete the annotations.`,
  'finding.article.encoding': (a) =>
    `This file is not UTF-8; it was read as ${a.text('encoding')}. Save it with encoding UTF-8, or run iconv -f ${a.text('encoding')} -t utf-8.`,
  'finding.article.encoding.yaml': (a) =>
    `Annotations have to be UTF-8; this file was read as ${a.text('encoding')}. Save it with encoding UTF-8.`,
  'finding.article.encoding.damaged': () =>
    'Some bytes of this file are not UTF-8; “\uFFFD” stands in their place. Write there what belongs there, and save it with encoding UTF-8.',

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

  'finding.claim.contradicted': (a) =>
    a.plural('count', { one: '# other statement says otherwise.', other: '# other statements say otherwise.' }),
  'finding.claim.contradicted.by': (a) =>
    `Contradicted by ${a.list('speakers')} in ${a.text('outlet')}: “${a.text('quote')}”.`,
  'finding.claim.contradicted.by-unattributed': (a) => `${a.text('outlet')} says otherwise: “${a.text('quote')}”.`,
  'finding.claim.contradicted.answers': (a) =>
    `${a.plural('count', { one: '# other statement says otherwise', other: '# other statements say otherwise' })}: ${a.list('answers')}.`,
  'finding.claim.contradicted.answers-many': (a) =>
    `More than ${a.text('count')} other statements say otherwise: ${a.list('answers')}.`,
  'finding.claim.contradicted.many': (a) => `More than ${a.text('count')} other statements say otherwise.`,
  'finding.attribution.conflict': (a) =>
    `The statement that this repeats is attributed to ${a.list('speakers')} there; the two have no speaker and no “for” in common. Check who said it, or whether it is the same statement.`,
  'finding.quote.altered': (a) =>
    `The words are not those of the quotation this repeats: “${a.text('here')}” here, “${a.text('there')}” there${more(a)}.`,
  'finding.quote.altered.added': (a) =>
    `The words are not those of the quotation this repeats: “${a.text('here')}” is not in it${more(a)}.`,
  'finding.quote.altered.dropped': (a) =>
    `The words are not those of the quotation this repeats: “${a.text('there')}” is left out without an ellipsis${more(a)}.`,
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
  'finding.evidence.no-document': (a) =>
    `${a.text('id')} is no document, and evidence is what can be looked up. Put who says it under speaker or via, or give the speaker the type document.`,
  'finding.speaker.unused': (a) => `Nothing names the speaker ${a.text('id')} here.`,
  'finding.speaker.unused.project': (a) => `No article of the project names the speaker ${a.text('id')}.`,
  'finding.speaker.duplicate': (a) =>
    `${a.text('id')} and ${a.text('other')} are both called ${a.text('name')}. Make them one, or tell them apart by name.`,
  'finding.speaker.shadowed': (a) =>
    `${a.text('id')} is called ${a.text('known')} in the project file and ${a.text('name')} here. If they are two, give this one an id of its own; another spelling belongs under aliases.`,

  'finding.chain.cycle': (a) =>
    `The chain comes back to ${a.list('names')} after passing through others. Check via, within and the outlet.`,
  'finding.chain.cycle.affiliation': (a) =>
    `These are affiliated with each other in a circle: ${a.list('ids')}. Remove one affiliation.`,
  'finding.chain.cycle.statements': (a) =>
    `These continue or contain each other in a circle: ${a.list('ids')}. Remove one “continues” or “within”.`,

  'finding.relation.no-id': (a) =>
    `${a.text('target')} names no annotation. Write its id behind the #, or alone where it is in this file.`,
  'finding.relation.unknown-id': (a) => `This file has no annotation ${a.text('id')}.`,
  'finding.relation.unknown-id.near': (a) => `This file has no annotation ${a.text('id')}. Is ${a.text('near')} meant?`,
  'finding.relation.unknown-id.in': (a) => `${a.text('path')} has no annotation ${a.text('id')}.`,
  'finding.relation.unknown-id.in.near': (a) =>
    `${a.text('path')} has no annotation ${a.text('id')}. Is ${a.text('near')} meant?`,
  'finding.relation.unknown-question': (a) =>
    `The project file has no question ${a.text('id')}. Add it under questions.`,
  'finding.relation.unknown-question.near': (a) =>
    `The project file has no question ${a.text('id')}. Is ${a.text('near')} meant?`,
  'finding.relation.no-project': (a) =>
    `There is no project file that could ask ${a.text('id')}. Create isnad.yaml with the question under questions.`,
  'finding.relation.no-article': (a) =>
    `There is no annotated article ${a.text('path')}. Paths are relative to this sidecar.`,
  'finding.relation.no-sidecar': (a) => `${a.text('path')} has no annotations yet.`,
  'finding.relation.no-layer': (a) => `${a.text('path')} has no layer ${a.text('layer')}.`,
  'finding.relation.outside': (a) =>
    `${a.text('path')} leads out of the workspace. Relations reach articles inside it only; open the folder that holds both.`,
  'finding.relation.outside.evidence': (a) =>
    `${a.text('path')} leads out of the workspace, where others will not find it. Keep a copy inside it, or give a link.`,

  'finding.waiver.no-reason': (a) => `${a.text('code')} is waived without a reason. Write the reason behind the code.`,
  'finding.waiver.unused': (a) =>
    `There is nothing to waive here: ${a.text('code')} does not report. Remove the waiver.`,

  'related.entry': (a) => `Annotated as ${a.text('id')}`,
  'related.entry.layer': (a) => `Annotated as ${a.text('id')} in the layer ${a.text('layer')}`,
  'related.piece': () => 'The passage goes on here',
  'related.candidate': (a) => `Place ${a.text('index')} of ${a.text('total')}`,
  'related.statement': (a) => `“${a.text('quote')}”: ${a.list('speakers')}, in ${a.text('outlet')}`,
  'related.statement.unattributed': (a) => `“${a.text('quote')}”, in ${a.text('outlet')}`,
  'related.circle': (a) => `${a.text('id')}: “${a.text('quote')}”`,
  'related.speaker': (a) => `The speaker ${a.text('id')}`,
  'related.speaker.project': (a) => `${a.text('name')} in the project file`,
} as const satisfies Record<string, Template>;
