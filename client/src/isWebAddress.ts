/** Whether an address may be opened in a browser: nothing but the web's own schemes, whatever else it says. */
export const isWebAddress = (address: string): boolean => /^https?:\/\/[^\s/?#\\@:][^\s\\]*$/i.test(address);
