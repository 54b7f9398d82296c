export interface PageParts {
  /** What the page may load from: the source that the editor names for its content security policy. */
  readonly source: string;
  readonly script: string;
  readonly style: string;
  readonly nonce: string;
  /** BCP 47, of the editor's words. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * The Reader's page before it has any text. All text comes in messages, as data: there is no way for it to become markup
 * or script. Scripts need the nonce, trusted types forbid making markup of text even by mistake, and nothing is fetched
 * but the page's own script and style sheet.
 */
export function pageHtml({ source, script, style, nonce, language, direction }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `style-src ${source}`,
    `script-src 'nonce-${nonce}'`,
    `font-src ${source}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${attribute(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Isnad</title>
<link rel="stylesheet" href="${attribute(style)}">
</head>
<body>
<div id="strip" role="region" hidden></div>
<main id="page">
<header id="folio" hidden></header>
<article id="article" tabindex="0" aria-busy="true"></article>
</main>
<div id="tools" role="toolbar" hidden></div>
<div id="card" role="tooltip" hidden></div>
<div id="caret" aria-hidden="true" hidden></div>
<div id="live" class="unseen" role="status" aria-live="polite"></div>
<script nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>`;
}

const attribute = (text: string): string => text.replace(/[&"<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
