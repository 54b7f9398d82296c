import { formats } from '../../core/formats/registry.ts';
import { render } from '../../core/messages/render.ts';
import { exchangeRequests, type FormatsResult } from '../../protocol/exchange.ts';
import { Fields } from '../fields.ts';
import type { Session } from '../session.ts';

/** Which formats there are, and which of them some files may have. */
export function registerFormats({ client, connection }: Session): void {
  connection.onRequest(exchangeRequests.formats, (params: unknown): FormatsResult => {
    const sent = new Fields(params, 'params');
    const names = sent.has('names') ? sent.texts('names') : [];
    return {
      formats: formats.map(({ id, extension, export: { kind }, import: way }) => ({
        id,
        name: render({ id: `formats.name.${id}` }, client.locale),
        description: render({ id: `exchange.about.${id}` }, client.locale),
        extension,
        kind,
        imports: way !== undefined,
        fits: names.some((name) => way?.accepts(name) ?? false),
      })),
    };
  });
}
