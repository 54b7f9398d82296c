/** Where the report of an article goes. One that would take the place of the index is set apart. */
export const reportPath = (article: string, extension: string): string =>
  isIndex(`${article}${extension}`, extension) ? `${article}.article${extension}` : `${article}${extension}`;

export const indexPath = (extension: string): string => `index${extension}`;

// File systems that tell no case apart have one file of that name.
const isIndex = (path: string, extension: string): boolean => path.toLowerCase() === indexPath(extension);
