import { cards } from './cards.ts';
import { cli } from './cli.ts';
import { findings } from './findings.ts';
import { problems } from './problems.ts';
import { server } from './server.ts';

export const en = { ...problems, ...findings, ...cards, ...server, ...cli };
