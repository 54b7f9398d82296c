import { ThemeIcon } from 'vscode';
import { joined, t } from '../words.ts';
import { heading, type Row } from './choose.ts';

/** A word of the format, and what it is called. */
export interface Term {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  readonly icon?: string;
}

export const speakerTypes = (): readonly Term[] => [
  { value: 'person', label: t('Person'), icon: 'account' },
  { value: 'organization', label: t('Organization'), icon: 'organization' },
  { value: 'group', label: t('Group of people'), icon: 'organization' },
  { value: 'agency', label: t('News agency'), icon: 'broadcast' },
  { value: 'outlet', label: t('Newspaper, broadcaster or other outlet'), icon: 'book' },
  { value: 'document', label: t('Document'), icon: 'file-text' },
  { value: 'unknown', label: t('Not known'), icon: 'question' },
];

/** For somebody whose name the article does not give. */
export const identifications = (): readonly Term[] => [
  {
    value: 'described',
    label: t('Somebody without a name, but with a role'),
    description: t('such as “a doctor of the hospital”'),
    icon: 'person',
  },
  {
    value: 'anonymous',
    label: t('Somebody who stays anonymous'),
    description: t('such as “a source”'),
    icon: 'eye-closed',
  },
];

export const stances = (): readonly Term[] => [
  { value: 'said', label: t('Says it') },
  { value: 'denied', label: t('Denies it') },
  { value: 'declined', label: t('Declines to comment') },
  { value: 'believed', label: t('Believes it') },
  { value: 'asked', label: t('Asks it') },
];

export const modes = (): readonly Term[] => [
  { value: 'direct', label: t('Direct'), description: t('word for word, in quotation marks') },
  { value: 'indirect', label: t('Indirect'), description: t('in the words of the article') },
  { value: 'mixed', label: t('Mixed'), description: t('with some words quoted') },
];

export const relations = (): readonly Term[] => [
  { value: 'contradicts', label: t('Contradicts'), icon: 'git-compare' },
  { value: 'supports', label: t('Supports'), icon: 'thumbsup' },
  { value: 'repeats', label: t('Repeats'), icon: 'files' },
  { value: 'updates', label: t('Updates'), icon: 'sync' },
];

/** Verdicts are free words; these are the usual ones. */
export const verdicts = (): readonly Term[] => [
  { value: 'confirmed', label: t('Confirmed') },
  { value: 'disputed', label: t('Disputed') },
  { value: 'false', label: t('False') },
  { value: 'unproven', label: t('Unproven') },
];

/** What a word of the format is called. */
export const termFor = (terms: readonly Term[], word: string): string =>
  terms.find(({ value }) => value === word)?.label ?? word;

export const termRows = (terms: readonly Term[], current?: string): readonly Row<string>[] =>
  terms.map(({ value, label, description, icon }) => ({
    label,
    value,
    description: joined([description, value === current && t('as it is now')]),
    ...(icon && { iconPath: new ThemeIcon(icon) }),
  }));

export const newSpeakerRows = (): readonly Row<string>[] => [
  ...termRows(speakerTypes()),
  heading(t('The article gives no name')),
  ...termRows(identifications()),
];
