import type { ReaderFinding } from '../../server/src/protocol/reader.ts';
import { icon } from './dom.ts';

const disc = 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z';
const paths: Readonly<Record<ReaderFinding['severity'] | 'question' | 'back', string>> = {
  error: `${disc}M5 4.3 4.3 5l3 3-3 3 .7.7 3-3 3 3 .7-.7-3-3 3-3-.7-.7-3 3-3-3Z`,
  warning: 'M8 1.2 15.2 14.4H.8L8 1.2ZM7.3 6v4.4h1.4V6H7.3Zm0 5.4v1.4h1.4v-1.4H7.3Z',
  information: `${disc}M7.3 4v1.5h1.4V4H7.3Zm0 2.7V12h1.4V6.7H7.3Z`,
  hint: 'M8 1a4.6 4.6 0 0 1 2.7 8.4V12H5.3V9.4A4.6 4.6 0 0 1 8 1ZM5.6 13h4.8v1.2H9.2l-.5.8H7.3l-.5-.8H5.6V13Z',
  question: `${disc}M7.2 11v1.5h1.6V11H7.2ZM5.2 6h1.5c0-.8.5-1.3 1.3-1.3s1.3.4 1.3 1.1c0 .6-.3.9-1 1.4-.8.6-1.1 1.2-1.1 2.4v.4h1.5v-.3c0-.7.2-1 .9-1.5.8-.6 1.2-1.2 1.2-2.1 0-1.6-1.1-2.6-2.8-2.6-1.8 0-2.8 1.1-2.8 2.5Z`,
  back: 'M9.8 2.4 4.2 8l5.6 5.6 1-1L6.2 8l4.6-4.6-1-1Z',
};

export const findingIcon = (severity: ReaderFinding['severity']): SVGElement => icon(paths[severity], severity);

export const questionIcon = (): SVGElement => icon(paths.question, 'question');
