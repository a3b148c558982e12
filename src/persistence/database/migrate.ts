import { type Migration, Migrator } from 'kysely';
import { auditTrail } from './migrations/auditTrail.js';
import { clients } from './migrations/clients.js';
import { documents } from './migrations/documents.js';
import { history } from './migrations/history.js';
import { historyFilters } from './migrations/historyFilters.js';
import { keptAnswers } from './migrations/keptAnswers.js';
import { processes } from './migrations/processes.js';
import { reuseFromHistory } from './migrations/reuseFromHistory.js';
import { sessions } from './migrations/sessions.js';
import { sessionsByClient } from './migrations/sessionsByClient.js';
import { subjectIndexes } from './migrations/subjectIndexes.js';
import { trustedTime } from './migrations/trustedTime.js';
import { usageByProvider } from './migrations/usageByProvider.js';
import type { Database, Engine } from './tables.js';

/** THE list, for each engine alike: names are kept in the database, so none is ever renamed, moved or taken out. */
function migrations(engine: Engine): Record<string, Migration> {
  return {
    '001-audit-trail': auditTrail(engine),
    '002-kept-answers': keptAnswers(engine),
    '003-clients': clients(engine),
    '004-history': history(engine),
    '005-subject-indexes': subjectIndexes(),
    '006-trusted-time': trustedTime(engine),
    '007-processes': processes(engine),
    '008-reuse-from-history': reuseFromHistory(engine),
    '009-history-filters': historyFilters(),
    '010-sessions': sessions(engine),
    '011-documents': documents(engine),
    '012-sessions-by-client': sessionsByClient(),
    '013-usage-by-provider': usageByProvider(engine),
  };
}

/** Brings the tables up to date. Safe in several processes at once: one does it, the others wait. */
export async function migrate(database: Database, engine: Engine): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations(engine) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('The tables cannot be brought up to date.', { cause: error });
}
