/** `appsGeofencesApiListGeofences` is `listGeofences` as well. */
export type Readable<T> = T & {
  [K in keyof T as K extends `apps${string}Api${infer Name}` ? Uncapitalize<Name> : never]: T[K];
};

/** Gives operations their readable names beside those of the API's description. */
export function readable<T extends object>(operations: T): Readable<T> {
  for (const name of methods(operations)) {
    const short = /^apps[A-Z][a-z]+Api([A-Z].*)$/.exec(name)?.[1];
    if (short) {
      const method = (operations as Record<string, unknown>)[name] as (...args: unknown[]) => unknown;
      Object.defineProperty(operations, short[0].toLowerCase() + short.slice(1), { value: method.bind(operations) });
    }
  }
  return operations as Readable<T>;
}

/** All operations of several objects in one. */
export function merged<A extends object, B extends object>(one: A, other: B): A & B {
  for (const name of methods(other)) {
    const method = (other as Record<string, unknown>)[name] as (...args: unknown[]) => unknown;
    Object.defineProperty(one, name, { value: method.bind(other), enumerable: true });
  }
  return one as A & B;
}

function methods(operations: object): string[] {
  return [...Object.getOwnPropertyNames(Object.getPrototypeOf(operations)), ...Object.keys(operations)].filter((name) =>
    name.startsWith('apps'),
  );
}
