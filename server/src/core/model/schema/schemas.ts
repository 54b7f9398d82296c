import { projectSchema } from './projectSchema.ts';
import { sidecarSchema } from './sidecarSchema.ts';

/** The schemas by the name of the file that they are handed to other editors in; plain JSON. */
export const schemas = {
  'sidecar.schema.json': sidecarSchema,
  'project.schema.json': projectSchema,
} as const;
