import { sources } from './sources.ts';
import type { Fixer } from './subject.ts';

/** Somebody, something or a document to stand behind the claim. */
export const fixClaimUnsourced: Fixer = sources;
