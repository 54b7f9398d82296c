import { readFileSync } from 'node:fs';

/** The bundle lies in a folder of the package. */
const packageFolder = new URL('..', import.meta.url);

/** The pages of the rules. */
export const docsFolder = new URL('docs/rules/', packageFolder);

/** As in package.json. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('package.json', packageFolder), 'utf8')) as { version: string };
  return version;
}
