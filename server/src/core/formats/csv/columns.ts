import type { Party } from '../rows/party.ts';
import type { Pair, Passage, Row } from '../rows/row.ts';
import { cell, joined } from './cell.ts';

interface Column {
  readonly name: string;
  /** As it is written. */
  of(row: Row): string;
}

/** One value, foreign text. */
const text = (name: string, value: (row: Row) => string | null | undefined): Column => ({
  name,
  of: (row) => cell(value(row) ?? ''),
});

/** Any number of values; columns about the same things have theirs at the same positions. */
const list = (name: string, values: (row: Row) => readonly (string | null | undefined)[]): Column => ({
  name,
  of: (row) => cell(joined(values(row).map((value) => value ?? ''))),
});

/** A number or a word of ours, nothing that could be run. */
const plain = (name: string, value: (row: Row) => number | boolean | null): Column => ({
  name,
  of: (row) => String(value(row) ?? ''),
});

/** Two columns of numbers, one position a piece. */
const spans = (name: string, of: (row: Row) => readonly Pair[] | null): readonly Column[] => [
  list(`${name}start`, (row) => of(row)?.map(([start]) => String(start)) ?? []),
  list(`${name}end`, (row) => of(row)?.map(([, end]) => String(end)) ?? []),
];

/** `speaker`, `speaker_name`, …: one position a party. */
const parties = (name: string, of: (row: Row) => readonly Party[]): readonly Column[] => [
  list(name, (row) => of(row).map(({ id }) => id)),
  list(`${name}_name`, (row) => of(row).map((party) => party.name)),
  list(`${name}_type`, (row) => of(row).map(({ type }) => type)),
  list(`${name}_role`, (row) => of(row).map(({ role }) => role)),
  list(`${name}_affiliation`, (row) => of(row).map(({ affiliation }) => affiliation)),
  list(`${name}_identification`, (row) => of(row).map(({ identification }) => identification)),
];

const passage = (name: string, of: (row: Row) => Passage | null): readonly Column[] => [
  text(name, (row) => of(row)?.exact),
  ...spans(`${name}_`, (row) => one(of(row)?.span)),
];

const one = (pair: Pair | null | undefined): readonly Pair[] | null => (pair ? [pair] : null);

/** Relays side by side in one hop have a `+` between them. */
const hops = (row: Row, of: (relay: Row['hops'][number]['relays'][number]) => string): readonly string[] =>
  row.hops.map(({ relays }) => relays.map(of).join(' + '));

/** What stands first is what people look at first. */
export const columns: readonly Column[] = [
  text('article', ({ article }) => article),
  text('layer', ({ layer }) => layer),
  text('annotator', ({ annotator }) => annotator),
  text('id', ({ id }) => id),
  text('kind', ({ kind }) => kind),
  text('base_kind', ({ base }) => base),
  list('quotation', ({ quotation, exact }) => quotation ?? exact),
  ...parties('speaker', ({ speakers }) => speakers),
  ...parties('for', (row) => row.for),
  text('chain', ({ chain }) => chain),
  list('via', (row) => hops(row, ({ id }) => id)),
  list('via_name', (row) => hops(row, ({ name }) => name)),
  list('via_mention', (row) => hops(row, ({ mention }) => mention?.exact ?? '')),
  list('via_within', (row) => row.hops.map(({ within }) => within)),
  text('outlet', ({ outlet }) => outlet?.id),
  text('outlet_name', ({ outlet }) => outlet?.name),
  plain('sourced', ({ sourced }) => sourced),
  text('mode', ({ mode }) => mode),
  text('stance', ({ stance }) => stance),
  ...passage('cue', ({ cue }) => cue),
  ...passage('mention', ({ mention }) => mention),
  text('said_date', ({ said }) => said?.date),
  text('said_place', ({ said }) => said?.place),
  text('said_medium', ({ said }) => said?.medium),
  text('as_of', ({ asOf }) => asOf),
  list('evidence', ({ evidence }) => evidence.map(({ target }) => target)),
  list('evidence_archived', ({ evidence }) => evidence.map(({ archived }) => archived)),
  list('evidence_date', ({ evidence }) => evidence.map(({ date }) => date)),
  text('continues', ({ continues }) => continues),
  text('speaker_inherited_from', ({ inheritedFrom }) => inheritedFrom),
  text('within', ({ within }) => within),
  list('relation', ({ relations }) => relations.map(({ type }) => type)),
  list('relation_target', ({ relations }) => relations.map(({ target }) => target)),
  list('question', ({ answers }) => answers.map(({ question }) => question)),
  list('answer', ({ answers }) => answers.map(({ answer }) => answer)),
  text('gist', ({ gist }) => gist),
  list('verdict', ({ review }) => review.map(({ verdict }) => verdict)),
  list('verdict_by', ({ review }) => review.map(({ by }) => by)),
  list('verdict_date', ({ review }) => review.map(({ date }) => date)),
  list('verdict_url', ({ review }) => review.map(({ url }) => url)),
  text('basis', ({ basis }) => basis),
  text('certainty', ({ certainty }) => certainty),
  text('translated', ({ translated }) => translated),
  list('tags', ({ tags }) => tags),
  text('note', ({ note }) => note),
  list('finding', ({ findings }) => findings.map(({ code }) => code)),
  list('finding_severity', ({ findings }) => findings.map(({ severity }) => severity)),
  list('finding_message', ({ findings }) => findings.map(({ message }) => message)),
  list('waived', ({ waivers }) => waivers.map(({ code }) => code)),
  list('waived_reason', ({ waivers }) => waivers.map(({ reason }) => reason)),
  text('anchor', ({ anchor }) => anchor),
  plain('anchor_score', ({ score }) => score),
  ...spans('', (row) => row.spans),
  ...spans('code_point_', ({ codePoints }) => codePoints),
  list('exact', ({ exact }) => exact),
  text('prefix', ({ prefix }) => prefix),
  text('suffix', ({ suffix }) => suffix),
  text('occurrence', ({ occurrence }) => occurrence),
  text('title', ({ title }) => title),
  text('url', ({ url }) => url),
  text('published', ({ published }) => published),
  text('language', ({ language }) => language),
  text('status', ({ status }) => status),
  text('sidecar', ({ sidecar }) => sidecar),
  plain('index', ({ index }) => index),
  text('exported', ({ exported }) => exported),
];
