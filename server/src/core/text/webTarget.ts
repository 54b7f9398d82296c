/**
 * An `http:` or `https:` address with every character percent-encoded that could end a link in Markdown or deceive a
 * reader; undefined for all other schemes, relative paths and addresses with white space or no host.
 */
export function webTarget(address: string): string | undefined {
  const trimmed = address.trim();
  if (trimmed.length > 4_000 || !/^https?:\/\/[^\s/?#\\@:][^\s\\]*$/i.test(trimmed)) return undefined;
  return trimmed.replace(/\p{Cs}/gu, '\uFFFD').replace(/[^A-Za-z0-9\-._~:/?#@!$&+,;=%]/gu, (mark) =>
    // encodeURIComponent leaves these as they are.
    "!'()*".includes(mark) ? `%${mark.charCodeAt(0).toString(16).toUpperCase()}` : encodeURIComponent(mark),
  );
}
