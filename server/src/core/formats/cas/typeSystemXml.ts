import { xmlText } from '../xml.ts';
import { borrowedTypes, type CasFeature, type CasType, typeSystem } from './typeSystem.ts';

/** The type system as a descriptor of UIMA. An XMI file cannot be read without it; INCEpTION makes layers of it. */
export const typeSystemXml = (): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">',
    '  <name>Isnad</name>',
    '  <description>Who said what in news articles, and through whom it came.</description>',
    '  <version>1.0</version>',
    '  <types>',
    ...[...borrowedTypes, ...typeSystem].map(describe),
    '  </types>',
    '</typeSystemDescription>\n',
  ].join('\n');

function describe({ name, supertype, description, features }: CasType): string {
  const lines = [
    '    <typeDescription>',
    `      ${leaf('name', name)}`,
    `      ${leaf('description', description)}`,
    `      ${leaf('supertypeName', supertype)}`,
  ];
  if (features.length > 0) lines.push('      <features>', ...features.map(describeFeature), '      </features>');
  return [...lines, '    </typeDescription>'].join('\n');
}

function describeFeature({ name, description, range, element }: CasFeature): string {
  const leaves = [leaf('name', name), leaf('description', description), leaf('rangeTypeName', range)];
  if (element !== undefined) leaves.push(leaf('elementType', element));
  return `        <featureDescription>${leaves.join('')}</featureDescription>`;
}

const leaf = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`;
