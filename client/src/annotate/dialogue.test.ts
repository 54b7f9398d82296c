import { expect, test } from 'vitest';
import type { QuickInput } from 'vscode';
import { type Answer, dialogue, done, isAsking, type Next, onDidAsk, type Step } from './dialogue.ts';

/** Two questions that take their answers from a script, and what was seen on the way. */
function scripted(script: Answer<string>[]) {
  const seen: string[] = [];
  const question =
    (name: string, then: (value: string) => Next<string>): Step<string> =>
    async (screen) => {
      seen.push(`${screen.step} ${name}`);
      const input = { show: () => seen.push(`show ${name}`), dispose: () => seen.push(`hide ${name}`) };
      screen.show(input as unknown as QuickInput);
      const answer = script.shift() ?? 'cancel';
      return typeof answer === 'string' ? answer : then(answer.value);
    };
  const who = question('who', (speaker) => question('via', (relay) => done(`${speaker} via ${relay}`)));
  return { who, seen };
}

test('asks one question after the other, and shows the next before the one before goes', async () => {
  const { who, seen } = scripted([{ value: 'silo' }, { value: 'afp' }]);
  expect(await dialogue(who)).toBe('silo via afp');
  expect(seen).toEqual(['1 who', 'show who', '2 via', 'show via', 'hide who', 'hide via']);
});

test('goes back to the question before', async () => {
  const { who, seen } = scripted([{ value: 'silo' }, 'back', { value: 'asad' }, { value: 'afp' }]);
  expect(await dialogue(who)).toBe('asad via afp');
  expect(seen.filter((each) => /^\d/.test(each))).toEqual(['1 who', '2 via', '1 who', '2 via']);
});

test('ends with nothing where the person gives up, and leaves nothing on screen', async () => {
  const { who, seen } = scripted([{ value: 'silo' }, 'cancel']);
  expect(await dialogue(who)).toBeUndefined();
  expect(seen.at(-1)).toBe('hide via');
  expect(await dialogue(scripted(['back']).who)).toBeUndefined();
});

test('leaves nothing on screen where a question fails', async () => {
  const { who, seen } = scripted([{ value: 'silo' }]);
  const failing: Step<string> = async (screen) => {
    await who(screen);
    throw new Error('down');
  };
  await expect(dialogue(failing)).rejects.toThrow('down');
  expect(seen.at(-1)).toBe('hide who');
});

test('tells when the last question is gone, and not before the dialogues beside it are', async () => {
  const { who, seen } = scripted(['cancel']);
  const told = onDidAsk(() => seen.push('gone'));
  let giveUp = (): void => {};
  const beside = dialogue(() => new Promise<Next<string>>((settle) => (giveUp = () => settle('cancel'))));
  await dialogue(who);
  expect(isAsking()).toBe(true);
  expect(seen.at(-1)).toBe('hide who');
  giveUp();
  await beside;
  expect(isAsking()).toBe(false);
  expect(seen.at(-1)).toBe('gone');
  told.dispose();
  await dialogue(scripted(['cancel']).who);
  expect(seen.filter((each) => each === 'gone')).toHaveLength(1);
});
