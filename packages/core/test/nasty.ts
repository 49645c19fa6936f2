import fc from 'fast-check'

/** Texts that break what is not careful. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '.',
    '..',
    '../..',
    '%2e%2e',
    '%2e%2e%2f',
    '%',
    '/',
    '//evil.example',
    '\\\\evil.example',
    'https://evil.example/',
    '@evil.example',
    '?a=b',
    '#a',
    ';a=b',
    '\r\nx-evil: 1',
    'a\r\n\r\nGET / HTTP/1.1',
    '\0',
    '\ufeff',
    '\u2028',
    '\ud800',
    '\udc00a',
    '😀',
    '{thing_id}',
    '$&',
    '$1',
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'toJSON',
    'then',
    'hasOwnProperty',
    'a'.repeat(10_000),
  ),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
)

/** Anything that JavaScript has, of any kind and nested. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  nastyText,
  fc.anything({
    key: nastyText,
    values: [
      nastyText,
      fc.double(),
      fc.boolean(),
      fc.constantFrom(
        undefined,
        null,
        Symbol('x'),
        () => 'x',
        new Error('x'),
        /x/,
        new Date(Number.NaN),
      ),
    ],
    maxDepth: 3,
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withTypedArray: true,
  }),
)

const owners = [Object, Array, Function, String, Promise, Error, Map, Headers, URLSearchParams]

/** Takes down what the prototypes hold: two records are equal where nothing was changed. */
export function recordPrototypes(): unknown[] {
  return owners.flatMap(({ prototype }) =>
    Reflect.ownKeys(prototype).map((key) => Object.getOwnPropertyDescriptor(prototype, key)),
  )
}
