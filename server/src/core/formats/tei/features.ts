import { type Node, node } from './node.ts';

/** A feature whose value is a word of the format; as text where it is none after all. */
export const symbol = (name: string, value: string | undefined): Node | undefined =>
  value === undefined || !/^[^\p{C}\p{Z}]+$/u.test(value)
    ? text(name, value)
    : node('f', { name }, [node('symbol', { value })]);

/** A feature whose value is free text. */
export const text = (name: string, value: string | undefined): Node | undefined =>
  value === undefined || value === '' ? undefined : node('f', { name }, [node('string', {}, value)]);

/** A feature with several values, in order. */
export const list = (name: string, values: readonly Node[]): Node | undefined =>
  values.length === 0 ? undefined : node('f', { name }, [node('vColl', { org: 'list' }, values)]);

/** Several features that belong together. */
export const structure = (type: string, features: readonly (Node | undefined)[], id?: string): Node =>
  node('fs', { 'xml:id': id, type }, features);

/** Rules that are silenced, with the reason. */
export const waivers = (waive: readonly { readonly code: string; readonly reason: string }[]): Node | undefined =>
  list(
    'waive',
    waive.map(({ code, reason }) => structure('waiver', [symbol('code', code), text('reason', reason)])),
  );
