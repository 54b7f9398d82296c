import { describe, expect, test } from 'vitest';
import { detailsIn } from '../testing/marked.ts';

describe('cue and speaker', () => {
  test.each([
    '<The mayor> {said} ⟦the bridge is closed⟧.',
    '<Mayor Anna Holt> {said} on Tuesday ⟦that the bridge is closed⟧.',
    '⟦"The bridge is closed,"⟧ {said} <Anna Holt>, the mayor.',
    '⟦"The bridge is closed,"⟧ <a spokesman for the city> {said} in a statement.',
    '⟦“The bridge is closed,”⟧ <Holt> {said}, ⟦“and it stays closed.”⟧',
    '{According to} <the police>, ⟦two men fled⟧.',
    '⟦Two men fled⟧, {according to} <police records seen by the paper>.',
    'But <residents> {say} ⟦the water came at night⟧.',
    '<Holt> {told} reporters ⟦that she would resign⟧.',
    '<Holt> {told} the council on Monday: ⟦"I am leaving."⟧',
    '<Mr. Smith> {said} ⟦the road is open⟧.',
    'In a statement, <the ministry> {said} ⟦it regrets the loss⟧.',
    "<The UN's envoy, Carla Diaz>, {warned} ⟦that time is running out⟧.",
    '<Two officials with knowledge of the talks> {said} ⟦a deal was near⟧.',
    "<John O'Neil>, who led the search, {said} ⟦the boat sank⟧.",
    '<The River City-based group Dam Watch> {estimates} ⟦that 40 dams leak⟧.',
    '<Senator Jane Roe (R-Ohio)> {said} ⟦she would vote no⟧.',
    '⟦"Never,"⟧ {replied} <Holt>.',
    '⟦"Will it hold?"⟧ <the boy> {asked}.',
    '<The agency that runs the dam> {says} ⟦that it holds⟧.',
    'The road was closed on Monday, but <the mayor> later {said} ⟦it was open⟧.',
    '⟦"We saw it,"⟧ the paper {quoted} <a witness> as saying.',
  ])('%s', (source) => {
    const { found, wanted } = detailsIn(source, 'en');
    expect(found).toEqual(wanted);
  });
});

describe('a cue whose speaker is not named there', () => {
  test.each([
    'She {said}: ⟦"I saw it."⟧',
    '⟦"I saw it,"⟧ she {said}.',
    'He {did not say} ⟦why he left⟧.',
    'They {declined to say} ⟦why they left⟧.',
    'When the water came and the lights went out he {said} ⟦that all was well⟧.',
  ])('%s', (source) => {
    const { found, wanted } = detailsIn(source, 'en');
    expect(found).toEqual(wanted);
  });
});

describe('no cue', () => {
  test.each([
    'Holt said the bridge was closed, ⟦and the road too⟧.',
    'The report said nothing. ⟦The dam broke⟧.',
    'Nobody said ⟦that the dam broke⟧.',
    'Holt never said ⟦that the dam broke⟧.',
    '"Never," replied Holt. ⟦"We stay."⟧',
    'The claims were false: ⟦the dam never broke⟧.',
    '⟦The dam broke⟧ before he said a word.',
    '⟦The dam broke⟧',
  ])('%s', (source) => {
    expect(detailsIn(source, 'en').found).toEqual({});
  });
});

test.each([
  ['The company denied ⟦any wrongdoing⟧.', 'denied'],
  ['Residents believe ⟦the lake is full⟧.', 'believed'],
  ['Holt asked: ⟦"Who opened it?"⟧', 'asked'],
  ['Holt declined ⟦to comment⟧.', 'declined'],
  ['Holt said ⟦it is full⟧.', undefined],
])('the stance of %s', (source, stance) => {
  expect(detailsIn(source, 'en').details.stance).toBe(stance);
});
