import { QuotationIndex, quotedOf } from '../../anchor/quoted.ts';
import { type BaseKind, baseKinds } from '../../model/schema.ts';
import { findQuotations } from '../../text/quotations.ts';
import type { Place } from './places.ts';
import type { Remarks } from './remarks.ts';
import { parts } from './vocabulary.ts';

/** What the annotations of a file come to be, by their types. */
export class KindReader {
  readonly #text: string | undefined;
  #quotations: QuotationIndex | undefined;

  constructor(text: string | undefined) {
    this.#text = text;
  }

  /** Of a statement: as we wrote it, as its type says, else a quotation where all of it stands in quotation marks. */
  statement(type: string, { keys, own }: Remarks, at: Place['at']): string {
    if (own) return kindOf(keys.kind) ?? type;
    const known = type.toLowerCase();
    if (known === 'claim' || known === 'quote') return known;
    return this.#isQuoted(at) ? 'quote' : 'claim';
  }

  /** Of anything else. What brat's types say beyond our kinds becomes a note with the type as its tag. */
  other(type: string, { keys, own }: Remarks): string {
    if (own) return kindOf(keys.kind) ?? type;
    return isBaseKind(type) ? type : 'note';
  }

  /** The type, where the kind does not say it. */
  tagsOf(type: string, { own }: Remarks): string[] {
    return own || isBaseKind(type.toLowerCase()) || plainTypes.has(type.toLowerCase()) ? [] : [type];
  }

  #isQuoted(at: Place['at']): boolean {
    if ('selector' in at || this.#text === undefined) return false;
    this.#quotations ??= new QuotationIndex(findQuotations(this.#text));
    return quotedOf(this.#text, at.spans, this.#quotations).verbatim;
  }
}

/** Types that say no more than that somebody says something. */
const plainTypes: ReadonlySet<string> = new Set(['attribution', parts.content.toLowerCase()]);

const kindOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const isBaseKind = (type: string): type is BaseKind => (baseKinds as readonly string[]).includes(type);

/** Whether annotations of this type are statements, whatever else there is of them. */
export const isStatementType = (type: string): boolean => ['claim', 'quote'].includes(type.toLowerCase());
