// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

/** The form of a value: a check for what other devices wrote, and the type of what passes it. */
export interface Shape<T> {
  fits(value: unknown): value is T;
}

/** A member that may be left out: no question has to be answered. */
export interface Optional<T> {
  readonly optional: Shape<T>;
}

type Members = Readonly<Record<string, Shape<unknown> | Optional<unknown>>>;
type OptionalNames<M> = { [K in keyof M]: M[K] extends Optional<unknown> ? K : never }[keyof M];

/** The type of what fits a shape. */
export type Of<S> = S extends Shape<infer T> ? T : never;

/** The type of an object with these members. */
export type ObjectOf<M> = { readonly [K in Exclude<keyof M, OptionalNames<M>>]: Of<M[K]> } & { readonly [K in OptionalNames<M>]?: M[K] extends Optional<infer T> ? T : never };

const longestText = 8_000;

export const text = shapeOf((value): value is string => typeof value === 'string' && value.length <= longestText);
export const truth = shapeOf((value): value is boolean => typeof value === 'boolean');
export const wholeNumber = shapeOf((value): value is number => Number.isSafeInteger(value) && Number(value) >= 0);

/** A day such as 2026-03-01. */
export const day = shapeOf((value): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(Date.parse(value)));

export function oneOf<const T extends string>(words: readonly T[]): Shape<T> {
  return shapeOf((value): value is T => words.some((word) => word === value));
}

export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return shapeOf((value): value is readonly T[] => Array.isArray(value) && value.every((item) => shape.fits(item)));
}

export function optional<T>(shape: Shape<T>): Optional<T> {
  return { optional: shape };
}

/** An object with at least these members. Others are let through: a newer version of the app may write more. */
export function objectOf<const M extends Members>(members: M): Shape<ObjectOf<M>> {
  const entries = Object.entries(members);
  return shapeOf((value): value is ObjectOf<M> => typeof value === 'object' && value !== null && entries.every(([name, member]) => {
    const content = (value as Record<string, unknown>)[name];
    return 'optional' in member ? content === undefined || member.optional.fits(content) : member.fits(content);
  }));
}

export function eitherOf<A, B>(one: Shape<A>, other: Shape<B>): Shape<A | B> {
  return shapeOf((value): value is A | B => one.fits(value) || other.fits(value));
}

function shapeOf<T>(fits: (value: unknown) => value is T): Shape<T> {
  return { fits };
}
