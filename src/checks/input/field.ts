// First of all that decorates: whatever is loaded first, this is loaded before it.
import 'reflect-metadata';
import { ValidateBy } from 'class-validator';
import { Extensions, Field } from 'type-graphql';
import type { SubjectWarning } from '../subject/subjectWarning.js';

/** One rule of a field: `test` sees a folded string and the whole input. The message never holds a value. */
export interface Rule {
  readonly name: string;
  readonly message: string;
  readonly test: (value: string, input: object) => boolean;
}

/** What an input field is, said once: GraphQL, validation, REST, OpenAPI and the command line read it here. */
export interface FieldKind {
  readonly description: string;
  readonly example: string;
  /** The form after folding, as the contract publishes it. */
  readonly pattern?: string;
  /** The allowed values, where there are only some: as GraphQL names them, with their description. */
  readonly values?: { readonly type: object; readonly names: readonly string[] };
  /** Longer text, in UTF-16 units, is refused before anything reads it; 1,000 unless told. */
  readonly maxLength?: number;
  /** Takes away what people and keyboards add, before validation; providers get the folded form. */
  readonly fold: (text: string) => string;
  /** What the folded form no longer shows of the typed one, though its caller should know. */
  readonly warnings?: (typed: string, field: string) => readonly SubjectWarning[];
  readonly rules: readonly Rule[];
}

export interface InputField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly optional: boolean;
}

/** Marks a field of the schema that takes a value of a person's own: everything that is no choice out of a list. */
export const personalData = { isPersonal: true } as const;

type InputClass = abstract new () => object;
const fieldsByClass = new Map<unknown, InputField[]>();

/** The fields of an input class, in the order of declaration. */
export function inputFieldsOf(inputClass: InputClass): readonly InputField[] {
  const prototype: unknown = inputClass.prototype;
  return fieldsByClass.get(prototype) ?? [];
}

/** Declares a field of a check's input: its GraphQL field and its class-validator rules at once. */
export function CheckField(
  kind: FieldKind,
  { optional = false, rules = [] }: { optional?: boolean; rules?: readonly Rule[] } = {},
): PropertyDecorator {
  return (prototype, key) => {
    const name = String(key);
    fieldsByClass.set(prototype, [...(fieldsByClass.get(prototype) ?? []), { name, kind, optional }]);
    Field(() => kind.values?.type ?? String, { description: kind.description, nullable: optional })(prototype, key);
    if (!kind.values) Extensions(personalData)(prototype, key);

    const isGiven = (value: unknown) => value !== undefined && value !== null;
    if (!optional) addRule('required', `${name} is required.`, isGiven)(prototype, key);
    addRule(
      'string',
      `${name} must be a string.`,
      (value) => !isGiven(value) || typeof value === 'string',
    )(prototype, key);
    for (const rule of [...kind.rules, ...rules]) {
      addRule(
        rule.name,
        rule.message,
        (value, input) => typeof value !== 'string' || rule.test(value, input),
      )(prototype, key);
    }
  };
}

/** A rule over the whole input, reported at the field that it decorates even where that field is absent. */
export function InputRule(name: string, message: string, test: (input: object) => boolean): PropertyDecorator {
  return addRule(name, message, (_value, input) => test(input));
}

type Test = (value: unknown, input: object) => boolean;

/** What class-validator checks as well, without its looking up of metadata, which takes ten times as long as the rules. */
const testsByClass = new Map<unknown, { readonly field: string; readonly test: Test }[]>();

/** Whether an input breaks no rule of its class or of those that it extends. */
export function meetsRules(input: object): boolean {
  for (
    let prototype: unknown = Object.getPrototypeOf(input);
    prototype !== null;
    prototype = Object.getPrototypeOf(prototype)
  ) {
    for (const { field, test } of testsByClass.get(prototype) ?? [])
      if (!test(Reflect.get(input, field), input)) return false;
  }
  return true;
}

function addRule(name: string, message: string, test: Test): PropertyDecorator {
  const validateBy = ValidateBy({
    name,
    validator: {
      validate: (value: unknown, validation) => test(value, validation?.object ?? {}),
      defaultMessage: () => message,
    },
  });
  return (prototype, key) => {
    testsByClass.set(prototype, [...(testsByClass.get(prototype) ?? []), { field: String(key), test }]);
    validateBy(prototype, key);
  };
}
