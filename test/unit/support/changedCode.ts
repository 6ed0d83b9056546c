/** A piece of code before and after a change. */
export interface ChangedCode {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/** What was done to a piece of code; where it's marked in the second text it must be found, else it must be lost. */
export const changedCode: readonly ChangedCode[] = [
  {
    title: 'Python: a function is wrapped into a class, so that all is indented',
    before: `
def load(path):
    with open(path) as file:  ←
        return parse_configuration(file.read())
`,
    after: `
class Loader:
    """Loads."""

    def load(self, path):
        with open(path) as file:  ←
            return parse_configuration(file.read())
`,
  },
  {
    title: 'Python: one of two except blocks alike, told by the line above',
    before: `
try:
    connect()
except TimeoutError:
    pass

try:
    send_all_that_is_queued()
except TimeoutError:  ←
    pass
`,
    after: `
import socket

try:
    connect()
except TimeoutError:
    pass

try:
    send_all_that_is_queued()
except TimeoutError:  ←
    pass
`,
  },
  {
    title: 'Go: the check for an error that stands everywhere, in one of two functions alike',
    before: `
  rows, err := db.Query(list)
  if err != nil {  ←
    return nil, err
  }
  count, err := db.Query(all)
  if err != nil {
    return nil, err
  }
`,
    after: `
  log.Println("list")
  rows, err := db.Query(list)
  if err != nil {  ←
    return nil, err
  }
  count, err := db.Query(all)
  if err != nil {
    return nil, err
  }
`,
  },
  {
    title: 'Go: the same when the line above was changed: any of them could be meant',
    before: `
  rows, err := db.Query(list)
  if err != nil {  ←
    return nil, err
  }
  count, err := db.Query(all)
  if err != nil {
    return nil, err
  }
`,
    after: `
  rows, err := db.QueryContext(ctx, list)
  if err != nil {
    return nil, err
  }
  count, err := db.Query(all)
  if err != nil {
    return nil, err
  }
`,
  },
  {
    title: 'YAML: a key of a job, where jobs were put in another order',
    before: `
jobs:
  build:
    timeout-minutes: 10
    steps: [make]
  deploy:
    timeout-minutes: 10  ←
    steps: [roll]
`,
    after: `
jobs:
  deploy:
    timeout-minutes: 10  ←
    steps: [roll]
  build:
    timeout-minutes: 10
    steps: [make]
`,
  },
  {
    title: 'SQL: a statement is reformatted with tabs',
    before: `
create table events (
  parcel  text   not null,
  seen_at timestamptz  not null,  ←
  place   text
);
`,
    after: `
create table events (
	parcel text not null,
	seen_at timestamptz not null,  ←
	place text
);
`,
  },
  {
    title: 'TypeScript: a function is copied, but for its name',
    before: `
function retry(job) {
  job.attempts += 1;  ←
  queue.push(job);
}
`,
    after: `
function retry(job) {
  job.attempts += 1;  ←
  queue.push(job);
}

function retryLater(job) {
  later(() => {
    job.attempts += 1;
    queue.push(job);
  });
}
`,
  },
  {
    title: 'TypeScript: the line is commented out',
    before: `
start();
await migrate(database);  ←
listen(port);
`,
    after: `
start();
// await migrate(database);  ←
listen(port);
`,
  },
  {
    title: 'Rust: a value in the line is changed',
    before: `
let pool = Pool::new(10);  ←
serve(pool).await;
`,
    after: `
let pool = Pool::new(100);
serve(pool).await;
`,
  },
];
