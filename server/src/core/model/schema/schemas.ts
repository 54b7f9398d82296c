import { isMessage, type Message } from '../../messages/message.ts';
import { render } from '../../messages/render.ts';
import { projectSchema } from './projectSchema.ts';
import { sidecarSchema } from './sidecarSchema.ts';

/**
 * The schemas by the name of the file that they are handed to other editors in; plain JSON, in English. The server
 * itself reads what they are made of and needs no words, so that a bundle without them leaves this away.
 */
export const schemas = {
  'sidecar.schema.json': /* @__PURE__ */ inEnglish(sidecarSchema),
  'project.schema.json': /* @__PURE__ */ inEnglish(projectSchema),
} as const;

/** The same with words where it has messages. */
type InEnglish<Part> = Part extends Message
  ? string
  : Part extends object
    ? { readonly [Key in keyof Part]: InEnglish<Part[Key]> }
    : Part;

function inEnglish<Part>(part: Part): InEnglish<Part> {
  const told: unknown = isMessage(part)
    ? render(part)
    : Array.isArray(part)
      ? part.map(inEnglish)
      : typeof part === 'object' && part !== null
        ? Object.fromEntries(Object.entries(part).map(([key, value]) => [key, inEnglish(value)]))
        : part;
  return told as InEnglish<Part>;
}
