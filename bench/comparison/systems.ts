import type { Channel } from './workloads.js';

/** A process that is measured. Two systems may be one server, asked through two channels. */
export interface ServerDefinition {
  /** Arguments of node, from the root of the repository. */
  readonly args: readonly string[];
  /** Answered with a status below 400 once the server is ready. */
  readonly readyPath: string;
  readonly database: 'none' | 'SQLite' | 'PostgreSQL';
  readonly isService: boolean;
}

const peer = (name: string, readyPath = '/readyz'): ServerDefinition => ({
  args: [`bench/peers/${name}.mjs`],
  readyPath,
  database: 'none',
  isService: false,
});
const floor = (database: 'SQLite' | 'PostgreSQL'): ServerDefinition => ({
  args: ['bench/peers/floor.mjs'],
  readyPath: '/readyz',
  database,
  isService: false,
});
const service = (database: 'SQLite' | 'PostgreSQL'): ServerDefinition => ({
  args: ['bin/kyc.js', 'serve'],
  readyPath: '/readyz',
  database,
  isService: true,
});

export const servers = {
  fastify: peer('fastify'),
  mercurius: peer('mercurius'),
  yoga: peer('yoga'),
  apollo: peer('apollo', '/graphql?query=%7B__typename%7D'),
  'floor-sqlite': floor('SQLite'),
  'floor-postgres': floor('PostgreSQL'),
  'service-sqlite': service('SQLite'),
  'service-postgres': service('PostgreSQL'),
} as const satisfies Readonly<Record<string, ServerDefinition>>;

export type ServerName = keyof typeof servers;

/** One row of the comparison. */
export interface System {
  readonly name: string;
  readonly title: string;
  readonly server: ServerName;
  readonly channel: Channel;
  /** The system that its figures are divided by. */
  readonly floor: 'floor-sqlite' | 'floor-postgres';
}

export const systems: readonly System[] = [
  { name: 'fastify', title: 'Fastify, records nothing', server: 'fastify', channel: 'bare', floor: 'floor-sqlite' },
  {
    name: 'mercurius',
    title: 'Mercurius with JIT, records nothing',
    server: 'mercurius',
    channel: 'graphql',
    floor: 'floor-sqlite',
  },
  { name: 'yoga', title: 'GraphQL Yoga, records nothing', server: 'yoga', channel: 'graphql', floor: 'floor-sqlite' },
  {
    name: 'apollo',
    title: 'Apollo + type-graphql, records nothing',
    server: 'apollo',
    channel: 'graphql',
    floor: 'floor-sqlite',
  },
  { name: 'floor-sqlite', title: 'floor, SQLite', server: 'floor-sqlite', channel: 'bare', floor: 'floor-sqlite' },
  {
    name: 'service-graphql',
    title: 'service, GraphQL, SQLite',
    server: 'service-sqlite',
    channel: 'graphql',
    floor: 'floor-sqlite',
  },
  {
    name: 'service-rest',
    title: 'service, REST, SQLite',
    server: 'service-sqlite',
    channel: 'rest',
    floor: 'floor-sqlite',
  },
  {
    name: 'floor-postgres',
    title: 'floor, PostgreSQL',
    server: 'floor-postgres',
    channel: 'bare',
    floor: 'floor-postgres',
  },
  {
    name: 'service-postgres',
    title: 'service, GraphQL, PostgreSQL',
    server: 'service-postgres',
    channel: 'graphql',
    floor: 'floor-postgres',
  },
];

export function serverOf(name: ServerName): ServerDefinition {
  return servers[name];
}
