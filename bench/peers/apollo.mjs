// Apollo Server with type-graphql and class-validator, as their documentation shows.
// Decorators are applied by calls, since this file is run without a compiler.
import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Matches, ValidateNested } from 'class-validator';
import {
  Arg,
  buildSchema,
  createUnionType,
  Field,
  FieldResolver,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { questions, verifyIdentity } from './resolvers.mjs';

/** @typedef {() => unknown} TypeOf */

/** @param {string} name @param {Record<string, [TypeOf, { nullable?: boolean }?]>} fields @param {typeof ObjectType | typeof InputType} kind */
function declare(name, fields, kind = ObjectType) {
  const Declared = { [name]: class {} }[name];
  for (const [field, [type, options = {}]] of Object.entries(fields))
    decorate(Declared.prototype, field, Object, Field(type, options));
  kind(name)(Declared);
  return Declared;
}

/** @param {object} prototype @param {string} key @param {unknown} type @param {((target: object, key: string, descriptor?: unknown) => void)[]} decorators */
function decorate(prototype, key, type, ...decorators) {
  Reflect.defineMetadata('design:type', type, prototype, key);
  for (const decorator of decorators) decorator(prototype, key, Object.getOwnPropertyDescriptor(prototype, key));
}

const [text, flag, optional] = [() => String, () => Boolean, { nullable: true }];
const IdentityVerification = declare('IdentityVerification', {
  success: [flag],
  consistent: [flag, optional],
  checkResult: [text, optional],
  message: [text],
});
const MobileAttribution = declare('MobileAttribution', {
  success: [flag],
  carrier: [text, optional],
  province: [text, optional],
  city: [text, optional],
  message: [text],
});
const LocationCity = declare('LocationCity', {
  success: [flag],
  city: [text, optional],
  locationType: [text],
  message: [text],
});
const AntiFraudAssessment = declare('AntiFraudAssessment', {
  level: [text],
  types: [() => [String]],
  success: [flag],
  message: [text],
});
const PoliceAssessment = declare('PoliceAssessment', {
  listed: [flag, optional],
  categories: [() => [String]],
  success: [flag],
  message: [text],
});
const CheckFailed = declare('CheckFailed', { code: [text], message: [text] });
const CustomerProfile = declare('CustomerProfile', {});

/** @param {string} name @param {Function} Result */
const outcomeOf = (name, Result) =>
  createUnionType({
    name,
    types: () => /** @type {any} */ ([Result, CheckFailed]),
    resolveType: ({ __typename }) => __typename,
  });
const IdentityOutcome = outcomeOf('IdentityOutcome', IdentityVerification);
const outcomes = {
  identity: IdentityOutcome,
  mobileOwnership: IdentityOutcome,
  attribution: outcomeOf('MobileAttributionOutcome', MobileAttribution),
  workCity: outcomeOf('LocationCityOutcome', LocationCity),
  antiFraud: outcomeOf('AntiFraudOutcome', AntiFraudAssessment),
  police: outcomeOf('PoliceOutcome', PoliceAssessment),
};

const TwoFactorInput = declare('TwoFactorInput', { name: [text], idNo: [text] }, InputType);
const VerifyIdentityInput = declare('VerifyIdentityInput', { twoFactor: [() => TwoFactorInput, optional] }, InputType);
const CustomerProfileInput = declare(
  'CustomerProfileInput',
  { name: [text], idNo: [text], mobile: [text, optional] },
  InputType,
);
for (const Input of [TwoFactorInput, CustomerProfileInput]) {
  Matches(/^\p{Script=Han}{2,50}$/u)(Input.prototype, 'name');
  Matches(/^[0-9]{17}[0-9X]$/)(Input.prototype, 'idNo');
}
ValidateNested()(VerifyIdentityInput.prototype, 'twoFactor');

class ChecksResolver {
  /** @param {any} input */
  customerProfile(input) {
    return input;
  }

  /** @param {any} input */
  verifyIdentity(input) {
    return verifyIdentity(input.twoFactor);
  }
}
for (const [method, Input, operation] of /** @type {const} */ ([
  ['customerProfile', CustomerProfileInput, Query(() => CustomerProfile, optional)],
  ['verifyIdentity', VerifyIdentityInput, Mutation(() => IdentityVerification, optional)],
])) {
  Reflect.defineMetadata('design:paramtypes', [Object], ChecksResolver.prototype, method);
  Arg('input', () => Input)(ChecksResolver.prototype, method, 0);
  decorate(ChecksResolver.prototype, method, Function, operation);
}
Resolver()(ChecksResolver);

class CustomerProfileResolver {}
for (const [field, ask] of Object.entries(questions)) {
  Object.defineProperty(CustomerProfileResolver.prototype, field, { value: ask, configurable: true, writable: true });
  Reflect.defineMetadata('design:paramtypes', [Object], CustomerProfileResolver.prototype, field);
  Root()(CustomerProfileResolver.prototype, field, 0);
  decorate(
    CustomerProfileResolver.prototype,
    field,
    Function,
    FieldResolver(() => outcomes[/** @type {keyof typeof outcomes} */ (field)]),
  );
}
Resolver(() => CustomerProfile)(CustomerProfileResolver);

const schema = await buildSchema({ resolvers: [ChecksResolver, CustomerProfileResolver], validate: true });
const server = new ApolloServer({ schema });
await startStandaloneServer(server, { listen: { port: Number(process.env.PORT), host: '127.0.0.1' } });
