import type { Kind, Project, Question } from '../model/project.ts';
import { settableCodes } from '../model/ruleCodes.ts';
import { kindSchema, projectSchema, suggestSchema } from '../model/schema/projectSchema.ts';
import { type BaseKind, baseKinds, type Severity, severities } from '../model/schema/vocabulary.ts';
import type { Node, Pair } from '../model/tree.ts';
import { capProblems } from './capProblems.ts';
import { Reader, spanOf } from './reader.ts';
import { startOf } from './readSelector.ts';
import { readSpeakers, readTexts } from './readSpeakers.ts';
import { readTree } from './readTree.ts';

type Draft = { -readonly [Key in keyof Project]: Project[Key] };

const keys = Object.keys(projectSchema.properties);
const kindKeys = Object.keys(kindSchema.properties);
const suggestKeys = Object.keys(suggestSchema.properties);

/** Reads the text of an `isnad.yaml`. Never throws; what is wrong is in `problems`, and the rest is read all the same. */
export function readProject(text: string): Project {
  const { root, problems } = readTree(text);
  const reader = new Reader(problems);
  const project: Draft = {
    root,
    exclude: [],
    speakers: new Map(),
    questions: new Map(),
    kinds: new Map(),
    rules: new Map(),
    suggest: {},
    problems: reader.problems,
  };
  if (root?.kind === 'map') {
    for (const pair of root.pairs) readKey(reader, project, pair);
    for (const pair of root.pairs) if (!keys.includes(pair.key.text)) reader.unknownKey(pair, keys, root);
  } else if (root) reader.invalid({ id: 'value.file' }, spanOf(root));
  project.problems = capProblems(reader.problems.sort((a, b) => a.span.start - b.span.start));
  return project;
}

function readKey(reader: Reader, project: Draft, { key, value }: Pair): void {
  switch (key.text) {
    case 'isnad':
      reader.version(value);
      return;
    case 'articles':
      project.articles = readTexts(reader, 'articles', value);
      return;
    case 'exclude':
      project.exclude = readTexts(reader, 'exclude', value);
      return;
    case 'speakers':
      project.speakers = readSpeakers(reader, value);
      return;
    case 'questions':
      project.questions = readQuestions(reader, value);
      return;
    case 'kinds':
      project.kinds = readKinds(reader, value);
      return;
    case 'rules':
      project.rules = readRules(reader, value);
      return;
    case 'suggest':
      project.suggest = readSuggest(reader, value);
      return;
  }
}

function readQuestions(reader: Reader, node: Node): ReadonlyMap<string, Question> {
  const questions = new Map<string, Question>();
  for (const { key, value } of reader.map('questions', node, true)?.pairs ?? []) {
    const usable = reader.hasShape(key, 'id');
    const text = reader.text('questions', value);
    if (usable && text !== undefined) questions.set(key.text, { id: key.text, text, span: spanOf(key) });
  }
  return questions;
}

function readKinds(reader: Reader, node: Node): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const { key, value } of reader.map('kinds', node, true)?.pairs ?? []) {
    let usable = reader.hasShape(key, 'id');
    if ((baseKinds as readonly string[]).includes(key.text)) {
      reader.invalid({ id: 'value.kind-taken', args: { kind: { literal: key.text } } }, spanOf(key));
      usable = false;
    }
    const map = reader.map('kinds', value);
    if (!map) continue;
    let like: BaseKind | undefined;
    let label: string | undefined;
    for (const pair of map.pairs) {
      if (pair.key.text === 'like') like = reader.oneOf('like', pair.value, baseKinds);
      else if (pair.key.text === 'label') label = reader.text('label', pair.value);
      else reader.unknownKey(pair, kindKeys, map);
    }
    if (!map.pairs.some((pair) => pair.key.text === 'like')) reader.missing('like', startOf(map));
    if (!usable || !like) continue;
    kinds.set(key.text, { id: key.text, like, span: spanOf(key), ...(label === undefined ? {} : { label }) });
  }
  return kinds;
}

function readRules(reader: Reader, node: Node): ReadonlyMap<string, Severity> {
  const rules = new Map<string, Severity>();
  for (const { key, value } of reader.map('rules', node, true)?.pairs ?? []) {
    if (key.text.startsWith('x-')) continue;
    if (!(settableCodes as readonly string[]).includes(key.text)) {
      reader.noCode(key, settableCodes);
      continue;
    }
    const severity = reader.oneOf('rules', value, severities);
    if (severity) rules.set(key.text, severity);
  }
  return rules;
}

function readSuggest(reader: Reader, node: Node): Project['suggest'] {
  const suggest: { threshold?: number } = {};
  const map = reader.map('suggest', node, true);
  for (const pair of map?.pairs ?? []) {
    if (pair.key.text !== 'threshold') {
      if (map) reader.unknownKey(pair, suggestKeys, map);
      continue;
    }
    const scalar = reader.words('threshold', pair.value);
    if (!scalar) continue;
    const value = /^\d*\.?\d+$/u.test(scalar.text) ? Number(scalar.text) : Number.NaN;
    if (value >= 0 && value <= 1) suggest.threshold = value;
    else reader.invalid({ id: 'value.fraction', args: { key: { literal: 'threshold' } } }, spanOf(scalar));
  }
  return suggest;
}
