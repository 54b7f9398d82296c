import type { Message } from '../../messages/message.ts';
import { type Content, html, Markup } from './markup.ts';
import type { Speech } from './speech.ts';
import { styles } from './styles.ts';

export interface Page {
  readonly title: string;
  readonly header: Markup;
  readonly main: Content;
  readonly footer: Message;
}

/** Nothing is run and nothing fetched, whatever stands in the page. */
const policy = new Markup(
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
);

/** A page that stands alone: styles within, no script, nothing from elsewhere. */
export function pageHtml({ title, header, main, footer }: Page, speech: Speech): string {
  const { html: page } = html`<!doctype html>
<html lang="${speech.language}" dir="${speech.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Isnad">
<title>${title}</title>
<style>
${new Markup(styles)}</style>
</head>
<body>
<a class="skip" href="#content">${speech.say('report.skip')}</a>
<header class="top">
${header}
</header>
<main id="content">
${main}
</main>
<footer>${speech.say(footer)}</footer>
</body>
</html>
`;
  return page;
}
