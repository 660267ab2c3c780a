/** Who has work, on which device and for how long: claims are counted, and a device that is silent loses what it claimed. */
export const claims = `
ALTER TABLE interactions ADD COLUMN fence INTEGER NOT NULL DEFAULT 0;
ALTER TABLE segments ADD COLUMN device TEXT;
ALTER TABLE queues ADD COLUMN lease_seconds INTEGER;
CREATE TABLE heard_devices (
  device TEXT NOT NULL, agent TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (device, agent)
) STRICT, WITHOUT ROWID;
CREATE INDEX heard_devices_agent ON heard_devices (agent, at);
CREATE TABLE given_answers (
  device TEXT NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL, answer TEXT NOT NULL, PRIMARY KEY (device, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX given_answers_at ON given_answers (at);
CREATE TABLE asked_server (
  id TEXT PRIMARY KEY, command TEXT NOT NULL, actor TEXT NOT NULL, input TEXT NOT NULL, at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`
