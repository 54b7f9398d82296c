import { escapeMarkdown } from '../messages/escape.ts';
import { inDirection, isolate, isRightToLeft, render, type Target } from '../messages/render.ts';
import type { ChainLink, Party } from './linksOf.ts';

/**
 * A chain as one line, `speaker → via → outlet`, parallel relays as `(A | B)`. It runs in the direction of the locale,
 * not of the names: the whole line is an isolate (LRI…PDI; RLI…PDI with `←` in a right-to-left locale) and each name
 * one of its own direction (FSI…PDI), so that link follows link as the arrows point.
 */
export function chainText(links: readonly ChainLink[], locale: string, target: Target): string {
  const name = (party: Party): string => isolate(target === 'markdown' ? escapeMarkdown(party.name) : party.name);
  const names = (parties: readonly Party[]): readonly string[] => parties.map((party) => party.name);
  const drawn = links.map(({ role, parties, onBehalfOf }): string => {
    const [only, ...others] = parties;
    const who = !only
      ? render({ id: 'chain.nobody' }, locale, target)
      : others.length === 0
        ? name(only)
        : role === 'via'
          ? `(${parties.map(name).join(' | ')})`
          : render({ id: 'chain.parties', args: { names: names(parties) } }, locale, target);
    if (onBehalfOf.length === 0) return who;
    return `${who} (${render({ id: 'chain.onBehalfOf', args: { names: names(onBehalfOf) } }, locale, target)})`;
  });
  return isRightToLeft(locale) ? inDirection(drawn.join(' ← '), locale) : `\u2066${drawn.join(' → ')}\u2069`;
}
