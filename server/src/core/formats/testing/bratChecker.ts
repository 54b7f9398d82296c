import type { OutFile } from '../format.ts';

/**
 * What brat would refuse of a collection: an independent reading of the rules of https://brat.nlplab.org/standoff.html and
 * configuration.html. Lines of complaints, none for a collection that is as documented.
 */
export function bratComplaints(files: readonly OutFile[]): readonly string[] {
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  const complaints: string[] = [];
  const conf = readConf(byPath.get('annotation.conf') ?? '', complaints);
  checkVisual(byPath.get('visual.conf') ?? '', conf, complaints);
  for (const [path, content] of byPath) {
    if (!path.endsWith('.ann')) continue;
    const text = byPath.get(`${path.slice(0, -'.ann'.length)}.txt`);
    const complain = (line: number, what: string): void => void complaints.push(`${path}:${line}: ${what}`);
    // Without its ending such a name is taken for that of the annotations themselves.
    if (/\.(ann|a1|a2|co|rel)\.ann$/.test(path)) complain(0, 'a name that is read as that of another file');
    if (text === undefined) complain(0, 'no text file of the same base name');
    else checkAnn(content, [...text], conf, complain);
  }
  for (const path of byPath.keys()) {
    if (path.endsWith('.txt') && !byPath.has(`${path.slice(0, -'.txt'.length)}.ann`))
      complaints.push(`${path}: no .ann`);
  }
  return complaints;
}

interface Conf {
  readonly entities: ReadonlySet<string>;
  readonly relations: ReadonlyMap<string, Frame>;
  readonly events: ReadonlyMap<string, Frame>;
  readonly attributes: ReadonlyMap<string, Frame>;
}

type Frame = ReadonlyMap<string, { readonly types: readonly string[]; readonly least: number; readonly most: number }>;

const typeName = /^[A-Za-z0-9_][A-Za-z0-9_-]*$/;
/** A name in angle brackets that brat does not know is a macro, which somebody would have to define. */
const undefinedMacro = /<(?!(?:ANY|ENTITY|EVENT|NONE|OVERLAP|OVL-TYPE)>)[^>]*>/;
const sections = ['entities', 'relations', 'events', 'attributes'];

function readConf(conf: string, complaints: string[]): Conf {
  const read = new Map<string, Map<string, Frame>>(sections.map((name) => [name, new Map()]));
  const seen: string[] = [];
  let current: Map<string, Frame> | undefined;
  for (const line of conf.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const section = /^\[(.*)\]$/.exec(line)?.[1];
    if (section !== undefined) {
      seen.push(section);
      current = read.get(section);
      if (!current) complaints.push(`annotation.conf: no section ${section}`);
      continue;
    }
    const [, name = '', specification = ''] = /^(\S+)(?:\t(.*))?$/.exec(line) ?? [];
    if (!typeName.test(name) && name !== '<OVERLAP>') complaints.push(`annotation.conf: ${name} is no type`);
    current?.set(name, frameOf(specification, complaints));
  }
  if (seen.join() !== sections.join()) complaints.push(`annotation.conf: sections ${seen.join()}`);
  const none: Map<string, Frame> = new Map();
  return {
    entities: new Set(read.get('entities')?.keys()),
    relations: read.get('relations') ?? none,
    events: read.get('events') ?? none,
    attributes: read.get('attributes') ?? none,
  };
}

function frameOf(specification: string, complaints: string[]): Frame {
  const frame = new Map<string, { types: readonly string[]; least: number; most: number }>();
  for (const each of specification.split(', ').filter((one) => one !== '')) {
    const [, role = '', count = '', types = ''] = /^(\S+?)([?*+]?):(\S+)$/.exec(each) ?? [];
    if (role === '') complaints.push(`annotation.conf: ${each} is no argument`);
    const least = count === '?' || count === '*' ? 0 : 1;
    frame.set(role, { types: types.split('|'), least, most: count === '*' || count === '+' ? Infinity : 1 });
  }
  return frame;
}

function checkVisual(visual: string, conf: Conf, complaints: string[]): void {
  for (const line of visual.split('\n')) {
    if (undefinedMacro.test(line)) complaints.push(`visual.conf: no macro ${line}`);
  }
  const [, labels, drawing] =
    /^(?:\[options\]\nText\tdirection:rtl\n\n)?\[labels\]\n(.*)\n\[drawing\]\n(.*)$/s.exec(visual) ?? [];
  if (labels === undefined || drawing === undefined) complaints.push('visual.conf: both sections must be there');
  const labelled = new Set<string>();
  for (const line of labels?.split('\n').filter((one) => one !== '') ?? []) {
    const [type = '', label = ''] = line.split('|').map((one) => one.trim());
    if (!typeName.test(type) || label === '' || label.startsWith('!')) complaints.push(`visual.conf: ${line}`);
    labelled.add(type);
  }
  for (const type of [...conf.entities, ...conf.events.keys(), ...conf.attributes.keys()]) {
    if (!labelled.has(type)) complaints.push(`visual.conf: no label for ${type}`);
  }
  const drawn = new Set<string>();
  for (const line of drawing?.split('\n').filter((one) => one !== '') ?? []) {
    if (!/^[A-Za-z0-9_-]+\t[A-Za-z]+:[^\s,]+(, [A-Za-z]+:[^\s,]+)*$/.test(line))
      complaints.push(`visual.conf: ${line}`);
    const [type = ''] = line.split('\t');
    if (drawn.has(type)) complaints.push(`visual.conf: ${type} again`);
    drawn.add(type);
  }
}

interface Line {
  readonly number: number;
  readonly type: string;
  readonly data: string;
}

/** Everything that may end a line when a file is read as Unicode text, but for the line feed that does. */
const otherBreaks = ['\v', '\f', '\r', '\u001c', '\u001d', '\u001e', '\u0085', '\u2028', '\u2029'];

function checkAnn(
  content: string,
  text: readonly string[],
  conf: Conf,
  complain: (line: number, what: string) => void,
): void {
  const byId = new Map<string, Line>();
  const lines = content === '' ? [] : content.split('\n');
  if (lines.length > 0 && lines.pop() !== '') complain(lines.length, 'the last line has no end');
  lines.forEach((line, i) => {
    const [id = '', data = '', ...rest] = line.split('\t');
    if (!/^[TREAN#][1-9]\d*$/.test(id)) complain(i + 1, `no id: ${line}`);
    if (otherBreaks.some((each) => line.includes(each))) complain(i + 1, 'another end of line inside');
    if (byId.has(id)) complain(i + 1, `${id} again`);
    if (rest.length > (id.startsWith('T') || id.startsWith('#') ? 1 : 0)) complain(i + 1, 'too many columns');
    byId.set(id, { number: i + 1, type: /^[^ :]*/.exec(data)?.[0] ?? '', data: [data, ...rest].join('\t') });
  });
  const triggers = new Set<string>();
  for (const { data } of byId.values()) triggers.add(/^\S+:(T\d+)/.exec(data)?.[1] ?? '');
  const fits = (types: readonly string[], id: string): boolean => {
    const type = byId.get(id)?.type ?? '';
    const entity = id.startsWith('T') && conf.entities.has(type) && !triggers.has(id);
    const event = id.startsWith('E') && conf.events.has(type);
    return types.some(
      (each) => (each === type && (entity || event)) || (each === '<ENTITY>' ? entity : each === '<EVENT>' && event),
    );
  };
  for (const [id, { number, type, data }] of byId) {
    const wrong = (what: string): void => complain(number, `${id}: ${what}`);
    if (id.startsWith('T')) {
      if (!(triggers.has(id) ? conf.events.has(type) : conf.entities.has(type))) wrong(`${type} is not configured`);
      checkTextBound(data, text, wrong);
    } else if (id.startsWith('E')) {
      const [first = '', ...args] = data.split(' ');
      const trigger = first.split(':')[1] ?? '';
      if (byId.get(trigger)?.type !== type) wrong('the trigger is of another type');
      const counts = new Map<string, number>();
      const roles = new Set<string>();
      for (const arg of args) {
        const [role = '', target = ''] = arg.split(':');
        if (roles.has(role)) wrong(`${role} twice`);
        roles.add(role);
        const name = role.replace(/\d+$/, '');
        counts.set(name, (counts.get(name) ?? 0) + 1);
        const allowed = conf.events.get(type)?.get(name);
        if (!allowed || !fits(allowed.types, target)) wrong(`${arg} is not allowed`);
      }
      for (const [role, { least, most }] of conf.events.get(type) ?? []) {
        const count = counts.get(role) ?? 0;
        if (count < least || count > most) wrong(`${count} of ${role}`);
      }
    } else if (id.startsWith('R')) {
      const [, a = '', b = ''] = /^\S+ Arg1:(\S+) Arg2:(\S+)$/.exec(data) ?? [];
      const frame = conf.relations.get(type);
      if (!frame || !fits(frame.get('Arg1')?.types ?? [], a) || !fits(frame.get('Arg2')?.types ?? [], b)) {
        wrong(`${data} is not allowed`);
      }
    } else if (id.startsWith('A')) {
      const [, target = '', value = ''] = /^\S+ (\S+) (\S+)$/.exec(data) ?? [];
      const frame = conf.attributes.get(type);
      if (!frame || !fits(frame.get('Arg')?.types ?? [], target)) wrong(`${data} is not allowed`);
      if (!frame?.get('Value')?.types.includes(value)) wrong(`${value} is no value of ${type}`);
    } else {
      const [, target = '', words] = /^[A-Za-z]+ (\S+)\t(\S.*)$/.exec(data) ?? [];
      if (words === undefined) wrong('no note');
      if (!byId.has(target) || triggers.has(target)) wrong(`${target} is nothing that may have a note`);
    }
  }
}

/** Offsets count characters; fragments in order, each on one line and trimmed; the text is that of the fragments. */
function checkTextBound(data: string, text: readonly string[], wrong: (what: string) => void): void {
  const [, offsets = '', words = ''] = /^\S+ ([\d ;]+)\t(.*)$/s.exec(data) ?? [];
  const fragments = offsets.split(';').map((one) => one.split(' ').map(Number));
  const found: string[] = [];
  let end = -1;
  for (const [from = -1, to = -1] of fragments) {
    if (!(from >= 0 && from < to && to <= text.length)) wrong(`offsets ${from} ${to}`);
    if (from < end) wrong('fragments out of order');
    end = to;
    const piece = text.slice(from, to).join('');
    if (piece.trim() !== piece || /[\n\t]/.test(piece)) wrong(`fragment ${JSON.stringify(piece)}`);
    found.push(piece);
  }
  if (found.join(' ') !== words) wrong(`“${words}” is not “${found.join(' ')}”`);
}
