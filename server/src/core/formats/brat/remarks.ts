import type { YamlMap, YamlValue } from '../../sidecar/edit/operation.ts';
import { parseJson } from '../importing/parseJson.ts';
import { isMap, yamlMapOf } from '../json.ts';
import type { AnnFile, Remark } from './parseAnn.ts';
import { attributeKeys, attributes, notes } from './vocabulary.ts';

/** What is said about one annotation of the file. */
export interface Remarks {
  /** Keys as we wrote them, and those that attributes stand for. */
  readonly keys: YamlMap;
  /** Whether the keys are of our own writing. */
  readonly own: boolean;
  readonly tags: readonly string[];
  /** Lines for people. */
  readonly lines: readonly string[];
}

const nothing: Remarks = { keys: {}, own: false, tags: [], lines: [] };

/** The same in the making. */
interface Gathered extends Remarks {
  readonly keys: { [key: string]: YamlValue | undefined };
  own: boolean;
  readonly tags: string[];
  readonly lines: string[];
}

/** Attributes, notes and normalizations by the id that they are about. */
export class RemarkIndex {
  readonly #remarks = new Map<string, Gathered>();
  /** Who is who, by id. */
  readonly speakers = new Map<string, YamlMap>();
  /** The same, as it stood in the files around. */
  readonly shared = new Map<string, YamlMap>();

  constructor({ notes: written, attributes: flags, normalizations }: AnnFile) {
    for (const note of written) this.#note(note);
    for (const { type, target, value } of flags) {
      const key = attributeKeys.find((each) => each === type.toLowerCase());
      const values: readonly string[] = key ? attributes[key] : [];
      if (key && values.includes(value)) this.#about(target).keys[key] = value;
      else this.#about(target).tags.push(value === '' ? type : `${type}:${value}`);
    }
    for (const { type, target, value } of normalizations) this.#about(target).lines.push(`${type}: ${value}`);
  }

  of(id: string): Remarks {
    return this.#remarks.get(id) ?? nothing;
  }

  #note({ type, target, value }: Remark): void {
    const who = type === notes.speaker ? this.speakers : type === notes.shared ? this.shared : undefined;
    const map = who || type === notes.keys ? readMap(value) : undefined;
    const { id, ...keys } = map ?? {};
    if (who && typeof id === 'string') who.set(id, keys);
    else if (map && !who) {
      const about = this.#about(target);
      Object.assign(about.keys, map);
      about.own = true;
    } else if (value.trim() !== '') this.#about(target).lines.push(value.trim());
  }

  #about(id: string): Gathered {
    let about = this.#remarks.get(id);
    if (!about) {
      // Without a prototype, any key of a file is one like others.
      about = { keys: Object.create(null), own: false, tags: [], lines: [] };
      this.#remarks.set(id, about);
    }
    return about;
  }
}

/** A JSON object as keys of a sidecar; undefined for anything else. */
function readMap(json: string): YamlMap | undefined {
  const parsed = parseJson(json);
  return 'value' in parsed && isMap(parsed.value) ? yamlMapOf(parsed.value) : undefined;
}
