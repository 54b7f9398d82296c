/** A page of a report as a tab can show it: its links to other pages become calls of a command. */
export const asPanel = (html: string, command: string): string =>
  html.replace(/ href="(?!#|[a-z][a-z\d+.-]*:)([^"]*)"/gi, (_, link: string) => {
    const args = encodeURIComponent(JSON.stringify([unescaped(link)]));
    return ` href="command:${command}?${args}"`;
  });

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => characters[name] ?? '');

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
