/** Base64 without `Buffer`, which a web worker has not. */
export function toBase64(bytes: Uint8Array): string {
  // As many arguments as every engine takes in one call.
  const step = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += step) binary += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(binary);
}
