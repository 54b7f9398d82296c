import type { Uri } from '../../model/uri.ts';
import type { Operation } from '../../sidecar/edit/operation.ts';
import { scopeOf } from '../../workspace/scope.ts';
import { speakerRefsOf } from '../../workspace/speakerRefs.ts';
import type { Fix } from '../fix.ts';
import { freshId } from './freshId.ts';
import { type Fixer, operate, pathTo, type Subject } from './subject.ts';

/** One speaker with another spelling: the project's name counts, and this one is an alias there. Or two speakers. */
export const fixSpeakerShadowed: Fixer = (subject) => {
  const { snapshot, finding, sidecar } = subject;
  const id = finding.speaker;
  const name = id === undefined ? undefined : sidecar?.sidecar.speakers.get(id)?.name;
  const project = sidecar?.project && snapshot.projects.get(sidecar.project);
  const known = id === undefined ? undefined : project?.project.speakers.get(id);
  if (!sidecar || !project || id === undefined || name === undefined || known?.name === undefined) return [];
  const remove: Operation = { op: 'remove', path: ['speakers', id, 'name'] };
  const has = known.aliases.includes(name);
  return [
    ...(has
      ? []
      : [
          {
            title: { id: 'fix.name-as-alias', args: { name, known: known.name } },
            change: {
              type: 'operations',
              files: [
                { uri: sidecar.uri, operations: [remove] },
                { uri: project.uri, operations: [{ op: 'insert', path: ['speakers', id, 'aliases'], value: name }] },
              ],
            },
          } as const,
        ]),
    operate(subject, { id: 'fix.remove-name', args: { known: known.name } }, [remove]),
    ownId(subject, id),
  ];
};

/** Another id for the entry, in all files that mean it. */
function ownId({ snapshot, sidecar, article }: Subject, id: string): Fix {
  const files = (article?.sidecars ?? []).filter((uri) => sidecar && sees(snapshot, uri, sidecar.uri));
  const taken = new Map<string, unknown>();
  for (const uri of new Set([...files, ...files.flatMap((each) => scopeOf(snapshot, each))])) {
    const { speakers } = snapshot.sidecars.get(uri)?.sidecar ?? snapshot.projects.get(uri)?.project ?? {};
    for (const other of speakers?.keys() ?? []) taken.set(other, true);
  }
  const fresh = freshId(taken, id);
  return {
    title: { id: 'fix.own-id', args: { id: fresh } },
    change: {
      type: 'operations',
      files: files.map((uri) => ({
        uri,
        operations: [...(uri === sidecar?.uri ? [renaming(id, fresh)] : []), ...references(snapshot, uri, id, fresh)],
      })),
    },
  };
}

const renaming = (id: string, fresh: string): Operation => ({ op: 'renameKey', path: ['speakers', id], key: fresh });

const sees = (snapshot: Subject['snapshot'], file: Uri, entry: Uri): boolean => scopeOf(snapshot, file).includes(entry);

/** Each place of a sidecar that names the speaker gets the new id; paths are those before the entry's key changed. */
function references(snapshot: Subject['snapshot'], uri: Uri, id: string, fresh: string): readonly Operation[] {
  const { sidecar } = snapshot.sidecars.get(uri) ?? {};
  if (!sidecar) return [];
  return speakerRefsOf(sidecar)
    .filter((ref) => ref.id === id)
    .map(({ span }) => ({ op: 'set', path: pathTo(sidecar.root, span.start), value: fresh }));
}
