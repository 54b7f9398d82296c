import { isLayerName } from '../../sidecar/pairing.ts';

/** A name for somebody's layer, made of whatever they are called; undefined where nothing of that will do. */
export function layerNameFor(name: string): string | undefined {
  const made = name.replace(/[^\p{L}\p{M}\p{N}_@-]+/gu, '-').replace(/^-+|-+$/gu, '');
  return isLayerName(made) ? made : undefined;
}
