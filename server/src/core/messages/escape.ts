/**
 * Makes foreign text safe inside a line of Markdown that a client renders: no emphasis, link, image, HTML, entity,
 * code, table cell or autolink can come of it, and line breaks become spaces. Constructs that need the start of a line
 * (headings, lists, block quotes) cannot arise, since every such run begins with an isolate. Backslashes alone are
 * used, so that clients which show Markdown as it stands stay readable.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\r\n\u2028\u2029]\s*/g, ' ')
      // Isolating takes these out afterwards: they must not keep apart what the patterns below look for.
      .replace(/[\u2066-\u2069\u202A-\u202E]/g, '')
      .replace(/[\\`*_{}[\]<>&|~$!]/g, '\\$&')
      .replace(/:(?=\/\/)|(?<=www)\.|(?<=\S)@(?=\S)/gi, '\\$&')
  );
}
