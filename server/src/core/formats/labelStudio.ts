import type { Format } from './format.ts';
import { labelingConfig } from './labelStudio/labelingConfig.ts';
import { readTasks } from './labelStudio/readTasks.ts';
import { taskOf } from './labelStudio/writeTask.ts';

/** Label Studio's JSON, a task an article, with the labelling configuration that its results belong to. */
export const labelStudio: Format = {
  id: 'label-studio',
  extension: '.label-studio.json',
  export: {
    kind: 'records',
    head: '[\n',
    between: ',\n',
    tail: '\n]\n',
    article(document, losses) {
      const task = taskOf(document, losses);
      return task ? JSON.stringify(task, undefined, 1) : '';
    },
    companions: ({ locale }) => [{ path: 'labeling-config.xml', content: labelingConfig(locale) }],
  },
  import: {
    accepts: (name) => /\.json$/iu.test(name),
    read: readTasks,
  },
};
