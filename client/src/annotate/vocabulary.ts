import { l10n, ThemeIcon } from 'vscode';
import { heading, type Row } from './choose.ts';

/** A word of the format, and what it is called. */
export interface Term {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  readonly icon?: string;
}

export const speakerTypes = (): readonly Term[] => [
  { value: 'person', label: l10n.t('Person'), icon: 'account' },
  { value: 'organization', label: l10n.t('Organization'), icon: 'organization' },
  { value: 'group', label: l10n.t('Group of people'), icon: 'organization' },
  { value: 'agency', label: l10n.t('News agency'), icon: 'broadcast' },
  { value: 'outlet', label: l10n.t('Newspaper, broadcaster or other outlet'), icon: 'book' },
  { value: 'document', label: l10n.t('Document'), icon: 'file-text' },
  { value: 'unknown', label: l10n.t('Not known'), icon: 'question' },
];

/** For somebody whose name the article does not give. */
export const identifications = (): readonly Term[] => [
  {
    value: 'described',
    label: l10n.t('Somebody without a name, but with a role'),
    description: l10n.t('such as “a doctor of the hospital”'),
    icon: 'person',
  },
  {
    value: 'anonymous',
    label: l10n.t('Somebody who stays anonymous'),
    description: l10n.t('such as “a source”'),
    icon: 'eye-closed',
  },
];

export const stances = (): readonly Term[] => [
  { value: 'said', label: l10n.t('Says it') },
  { value: 'denied', label: l10n.t('Denies it') },
  { value: 'declined', label: l10n.t('Declines to comment') },
  { value: 'believed', label: l10n.t('Believes it') },
  { value: 'asked', label: l10n.t('Asks it') },
];

export const modes = (): readonly Term[] => [
  { value: 'direct', label: l10n.t('Direct'), description: l10n.t('word for word, in quotation marks') },
  { value: 'indirect', label: l10n.t('Indirect'), description: l10n.t('in the words of the article') },
  { value: 'mixed', label: l10n.t('Mixed'), description: l10n.t('with some words quoted') },
];

export const relations = (): readonly Term[] => [
  { value: 'contradicts', label: l10n.t('Contradicts'), icon: 'git-compare' },
  { value: 'supports', label: l10n.t('Supports'), icon: 'thumbsup' },
  { value: 'repeats', label: l10n.t('Repeats'), icon: 'files' },
  { value: 'updates', label: l10n.t('Updates'), icon: 'sync' },
];

/** Verdicts are free words; these are the usual ones. */
export const verdicts = (): readonly Term[] => [
  { value: 'confirmed', label: l10n.t('Confirmed') },
  { value: 'disputed', label: l10n.t('Disputed') },
  { value: 'false', label: l10n.t('False') },
  { value: 'unproven', label: l10n.t('Unproven') },
];

/** What a word of the format is called. */
export const termFor = (terms: readonly Term[], word: string): string =>
  terms.find(({ value }) => value === word)?.label ?? word;

export const termRows = (terms: readonly Term[], current?: string): readonly Row<string>[] =>
  terms.map(({ value, label, description, icon }) => ({
    label,
    value,
    description: [description, value === current ? l10n.t('as it is now') : undefined].filter(Boolean).join(' · '),
    ...(icon && { iconPath: new ThemeIcon(icon) }),
  }));

export const newSpeakerRows = (): readonly Row<string>[] => [
  ...termRows(speakerTypes()),
  heading(l10n.t('The article gives no name')),
  ...termRows(identifications()),
];
