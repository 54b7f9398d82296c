import type { Template } from '../catalogue.ts';

/** What was done to annotations, and why something could not be. */
export const editing = {
  'editing.added.claim': () => 'Claim added.',
  'editing.added.claim.by': (a) => `Claim by ${a.list('names')} added.`,
  'editing.added.claim.unsourced': () => 'Claim added; nobody stands behind it yet.',
  'editing.added.quote': () => 'Quotation added.',
  'editing.added.quote.by': (a) => `Quotation of ${a.list('names')} added.`,
  'editing.added.quote.unsourced': () => 'Quotation added; nobody is named as saying it yet.',
  'editing.added.mention': () => 'Mention added.',
  'editing.added.mention.by': (a) => `Mention of ${a.list('names')} added.`,
  'editing.added.note': () => 'Note added.',
  'editing.added.ignore': () => 'This passage will be ignored.',
  'editing.added.own': (a) => `${a.text('kind')} added.`,
  'editing.added.own.by': (a) => `${a.text('kind')} added: ${a.list('names')}.`,

  'editing.speakers': (a) => `Speaker: ${a.list('names')}.`,
  'editing.speakers.none': () => 'Speaker removed.',
  'editing.for': (a) => `Said on behalf of ${a.list('names')}.`,
  'editing.for.none': () => 'No longer said on anybody’s behalf.',
  'editing.via': (a) => `Passed on by ${a.list('names')}.`,
  'editing.via-to-speaker': (a) => `${a.list('names')} is the speaker now, not a relay.`,
  'editing.speaker-to-via': (a) => `${a.list('names')} is a relay now, not the speaker.`,
  'editing.kind': (a) => `Kind: ${a.text('kind')}.`,
  'editing.kind.claim': () => 'This is a claim now.',
  'editing.kind.quote': () => 'This is a quotation now.',
  'editing.kind.mention': () => 'This is a mention now.',
  'editing.kind.note': () => 'This is a note now.',
  'editing.kind.ignore': () => 'This passage will be ignored.',
  'editing.stance.said': () => 'Stance: said.',
  'editing.stance.denied': () => 'Stance: denied.',
  'editing.stance.declined': () => 'Stance: declined to say.',
  'editing.stance.believed': () => 'Stance: believed.',
  'editing.stance.asked': () => 'Stance: asked.',
  'editing.mode.direct': () => 'Direct speech.',
  'editing.mode.indirect': () => 'Indirect speech.',
  'editing.mode.mixed': () => 'Partly quoted.',
  'editing.note': () => 'Note saved.',
  'editing.note.removed': () => 'Note removed.',
  'editing.continues': (a) => `This continues ${a.text('id')} now.`,
  'editing.within': (a) => `This stands inside ${a.text('id')} now.`,
  'editing.evidence': (a) => `Evidence added: ${a.text('target')}.`,
  'editing.review': (a) => `Review added: ${a.text('verdict')}.`,
  'editing.relation.contradicts': (a) => `This contradicts ${a.text('id')} now.`,
  'editing.relation.supports': (a) => `This supports ${a.text('id')} now.`,
  'editing.relation.repeats': (a) => `This repeats ${a.text('id')} now.`,
  'editing.relation.updates': (a) => `This updates ${a.text('id')} now.`,
  'editing.deleted': (a) => `${a.text('id')} deleted.`,
  'editing.deleted.named': (a) =>
    `${a.text('id')} deleted; ${a.plural('count', {
      one: '# annotation still refers to it',
      other: '# annotations still refer to it',
    })}.`,
  'editing.anchored': (a) => `${a.text('id')} stands at the selected passage now.`,
  'editing.confirmed': (a) => `Place of ${a.text('id')} confirmed.`,
  'editing.waived': (a) => `${a.text('code')} is waived here.`,
  'editing.speaker.added': (a) => `Speaker ${a.text('name')} added.`,
  'editing.speaker.removed': (a) => `Speaker ${a.text('name')} removed.`,
  'editing.speaker.moved': (a) => `${a.text('name')} stands in the project file now.`,
  'editing.speaker.merged': (a) => `${a.text('name')} and ${a.text('other')} are one speaker now.`,
  'editing.identified.named': (a) => `${a.text('name')} counts as named.`,
  'editing.identified.described': (a) => `${a.text('name')} counts as described, not named.`,
  'editing.identified.anonymous': (a) => `${a.text('name')} counts as anonymous.`,

  'editing.refused.unchanged': () => 'It says so already; nothing was changed.',
  'editing.refused.syntax': (a) =>
    `${a.text('file')} has an error in line ${a.text('line')}. Mend it first; nothing was changed.`,
  'editing.refused.encoding': (a) =>
    `${a.text('file')} is not UTF-8 but ${a.text('encoding')}. Save it as UTF-8 first; nothing was changed.`,
  'editing.refused.shape': (a) =>
    `What stands under “${a.text('key')}” in ${a.text('file')} cannot be added to. Open the file and mend it first.`,
  'editing.refused.unsafe': (a) =>
    `${a.text('file')} is written in a way that cannot be edited here without harm. Open it and change it by hand.`,
  'editing.refused.no-file': (a) => `There is no file ${a.text('file')} with annotations or speakers.`,
  'editing.refused.no-annotation': (a) =>
    `${a.text('file')} has no annotation ${a.text('id')} any more. Choose it again.`,
  'editing.refused.duplicate-id': (a) =>
    `Two annotations in ${a.text('file')} are called ${a.text('id')}. Give one of them another id first.`,
  'editing.refused.no-article': (a) => `${a.text('file')} is not known as an article. Open it first.`,
  'editing.refused.not-open': (a) => `The text of ${a.text('file')} is not at hand. Open the article first.`,
  'editing.refused.layer': (a) =>
    `A layer cannot be called ${a.text('layer')}. Use a name without dots, spaces and slashes.`,
  'editing.refused.no-kind': (a) =>
    `There is no kind ${a.text('kind')}. Define it in the project file, or choose another.`,
  'editing.refused.nothing-selected': () => 'No words are selected. Select the passage first.',
  'editing.refused.no-selector': () =>
    'This passage cannot be told apart from others like it. Select a few words more.',
  'editing.refused.duplicate': (a) => `This is annotated already, as ${a.text('id')}.`,
  'editing.refused.no-speaker': (a) => `No speaker has the id ${a.text('id')}. Choose one, or give a name.`,
  'editing.refused.no-name': () => 'A speaker needs a name or a description. Give one.',
  'editing.refused.no-relay': () => 'No relay was chosen. Choose who passed it on.',
  'editing.refused.same-relay': (a) => `${a.list('names')} is the last relay already.`,
  'editing.refused.has-speaker': () => 'This has a speaker already. Change the speaker instead.',
  'editing.refused.not-one-hop': () => 'Only a single relay can become the speaker. Change the speaker instead.',
  'editing.refused.no-own-speaker': () =>
    'This has no speaker of its own who could become a relay. Add a relay instead.',
  'editing.refused.no-statement': () => 'Only claims and quotations can have this. Change the kind first.',
  'editing.refused.itself': () => 'This would refer to itself. Choose another.',
  'editing.refused.circle': (a) =>
    `${a.text('id')} depends on this one already, so it would be a circle. Choose another.`,
  'editing.refused.no-place': (a) =>
    `${a.text('id')} has no certain place in the article. Select the passage and set its place first.`,
  'editing.refused.none-before': () => 'No claim or quotation stands before this one. Choose which it continues.',
  'editing.refused.no-id-before': () =>
    'The statement before this one has no id of its own. Give it one in the sidecar first.',
  'editing.refused.nothing-moved': () => 'The wording is that of the article already; there is nothing to confirm.',
  'editing.refused.no-evidence': () => 'No evidence was given. Give a link, a path, or the id of a document.',
  'editing.refused.same-evidence': () => 'This evidence is given already.',
  'editing.refused.no-verdict': () => 'A review needs a verdict. Give it in a word or a sentence.',
  'editing.refused.no-link': (a) => `${a.text('url')} is no link. Give one that begins with https://.`,
  'editing.refused.no-path': (a) =>
    `No path leads from here to ${a.text('file')}. Relations reach articles of the same workspace only.`,
  'editing.refused.same-relation': () => 'This relation is there already.',
  'editing.refused.no-rule': (a) => `No rule has the code ${a.text('code')}.`,
  'editing.refused.no-sidecar': (a) => `${a.text('file')} cannot hold speakers. Choose a sidecar or isnad.yaml.`,
  'editing.refused.bad-id': (a) =>
    `${a.text('id')} cannot be an id. Use letters, digits, dots, hyphens and underscores, beginning with a letter or digit.`,
  'editing.refused.id-taken': (a) => `${a.text('id')} means a speaker in ${a.text('file')} already. Use another id.`,
  'editing.refused.no-entry': (a) => `${a.text('file')} has no speaker ${a.text('id')} any more.`,
  'editing.refused.named': (a) =>
    `${a.text('id')} is still named in ${a.plural('count', { one: '# place', other: '# places' })}. Name somebody else there first.`,
  'editing.refused.in-project': (a) => `${a.text('id')} stands in the project file already.`,
  'editing.refused.no-project': () => 'There is no project file above this article. Create isnad.yaml first.',
  'editing.refused.unnamed': (a) =>
    `${a.text('id')} has no name. Speakers without a name stay in the sidecar of their article.`,
  'editing.refused.other-speaker': (a) =>
    `In ${a.text('file')} ${a.text('id')} is ${a.text('name')}. Give the speaker here another id first.`,
  'editing.refused.merge-unnamed': () =>
    'Speakers without a name cannot be one across articles. Leave each in its own sidecar.',
  'editing.refused.no-link-to-share': () =>
    'These stand in different articles without a common project file. Create isnad.yaml, or give one of them a “sameAs” link.',
} as const satisfies Record<string, Template>;
