PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1: documents, entities, claims');
INSERT INTO grdb_migrations VALUES('2: sectors, coordinates');
INSERT INTO grdb_migrations VALUES('3: sketches');
CREATE TABLE readings (
  number INTEGER PRIMARY KEY,
  makeup TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO readings VALUES(1,replace('version of entente	entente 1.0.0\nmodels	ee7eb52abc2f6f5d\ntables	a802ed468c032cf2\ntables of your own (--knowledge)	\nweights of your own (--model)	\nleast confidence (--min-confidence)	','\n',char(10)));
CREATE TABLE documents (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT,
  published TEXT,
  source TEXT,
  sha256 TEXT NOT NULL,
  reading INTEGER NOT NULL REFERENCES readings
, sketch TEXT) STRICT;
INSERT INTO documents VALUES(1,'w-1','Togo and Benin sign accord','2019-05-06','The Test Courier','5c839ff89b9b0a16bf1c0cda3a83aa5811a65d5aebfeac4c4612dd3b07beef2a',1,'22:BQ-fZGVEId8abKMjKrRtZb3rLVQB1w24OkbStbRVRLAaKiAcRPjUvOqGVC8zwr80eJzB_51vfd9DfVNlf60wXeL4f71MfUmDiETlouVfi4_Vol84jJT8H8-qkxPdF-txlm7H7n-ko8EHP8M_q14-FyK5xCfPoj673wAkhQXL_ofDewVZ');
INSERT INTO documents VALUES(2,'w-2',NULL,'2019-05-07',NULL,'c08fe221c653ffdd5092060bf56589ec08abb0ca766a639d65910c8fda20aaf7',1,'11:CYdo7HRjSCzUBRp_SZnfuMBLlqdh_MdspXBQdJgLpXtZB-2qrnqNt3wQtT7qDoKGxRpFwPHbyYFpi4nlzkxPIlN5');
CREATE TABLE texts (
  document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;
INSERT INTO texts VALUES(1,replace('Togo and Benin sign accord\n\nPresident Patrice Talon of Benin signed a treaty with Togo in Lomé on Monday. Togo denied that it threatened Ghana.','\n',char(10)));
INSERT INTO texts VALUES(2,'The Kenyan army attacked Al-Shabaab near the border. The African Union condemned Somalia.');
CREATE TABLE entities (
  number INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  subtype TEXT,
  country TEXT
, sector TEXT) STRICT;
INSERT INTO entities VALUES(1,1,'Q117','Ghana','State',NULL,'GHA','GOV');
INSERT INTO entities VALUES(2,1,'Q16669148','Patrice Talon','Person',NULL,'BEN','GOV');
INSERT INTO entities VALUES(3,1,'Q945','Togo','State',NULL,'TGO','GOV');
INSERT INTO entities VALUES(4,1,'Q962','Benin','State',NULL,'BEN','GOV');
INSERT INTO entities VALUES(5,2,'Q1045','Somalia','State',NULL,'SOM','GOV');
INSERT INTO entities VALUES(6,2,'Q114','Kenya','State',NULL,'KEN','GOV');
INSERT INTO entities VALUES(7,2,'Q309998','al-Shabaab','Organization','armed group','SOM','REB');
INSERT INTO entities VALUES(8,2,'Q7159','African Union','Organization','intergovernmental organization',NULL,'IGO');
INSERT INTO entities VALUES(9,2,'organization:kenyan-army','Kenyan army','Organization','military','KEN','MIL');
CREATE TABLE aliases (
  entity INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE,
  alias TEXT NOT NULL,
  PRIMARY KEY (entity, alias)
) STRICT, WITHOUT ROWID;
INSERT INTO aliases VALUES(7,'Al-Shabaab');
CREATE TABLE mentions (
  entity INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  how TEXT NOT NULL,
  PRIMARY KEY (entity, start, "end", text, how)
) STRICT, WITHOUT ROWID;
INSERT INTO mentions VALUES(1,138,143,'Ghana','name');
INSERT INTO mentions VALUES(2,38,51,'Patrice Talon','name');
INSERT INTO mentions VALUES(3,0,4,'Togo','name');
INSERT INTO mentions VALUES(3,82,86,'Togo','name');
INSERT INTO mentions VALUES(3,107,111,'Togo','name');
INSERT INTO mentions VALUES(3,124,126,'it','pronoun');
INSERT INTO mentions VALUES(4,9,14,'Benin','name');
INSERT INTO mentions VALUES(4,55,60,'Benin','name');
INSERT INTO mentions VALUES(5,81,88,'Somalia','name');
INSERT INTO mentions VALUES(7,25,35,'Al-Shabaab','name');
INSERT INTO mentions VALUES(8,57,70,'African Union','name');
INSERT INTO mentions VALUES(9,4,15,'Kenyan army','name');
CREATE TABLE claims (
  number INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  subject TEXT NOT NULL,
  relation TEXT NOT NULL,
  object TEXT NOT NULL,
  polarity TEXT NOT NULL,
  modality TEXT NOT NULL,
  attribution TEXT,
  role TEXT,
  former INTEGER NOT NULL,
  date TEXT,
  place TEXT,
  hundredths INTEGER NOT NULL,
  sentence INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  cue TEXT NOT NULL,
  cue_start INTEGER NOT NULL,
  cue_end INTEGER NOT NULL,
  rule TEXT NOT NULL
, north INTEGER, east INTEGER) STRICT;
INSERT INTO claims VALUES(1,1,'Q16669148','agreesWith','Q945','positive','actual',NULL,NULL,0,'2019-05-06','Lomé',95,2,28,106,'President Patrice Talon of Benin signed a treaty with Togo in Lomé on Monday.','treaty',70,76,'predicates/nouns.tsv:67 treaty; subject: subject “Patrice Talon” > support verb; object: with; time “Monday”; confidence: scorer 0.95; for: the network, the network''s view of the object, the path from “signed” to the object: obj, nmod “with”; against: between a person and a state, the path from “signed” to the subject: nsubj, the path between both: nsubj of, obj, nmod “with”',612874,122154);
INSERT INTO claims VALUES(2,1,'Q16669148','holdsOfficeIn','Q962','positive','actual',NULL,'President',0,NULL,NULL,99,2,28,106,'President Patrice Talon of Benin signed a treaty with Togo in Lomé on Monday.','President',28,37,'known office; confidence: scorer 0.99; for: the network, the rules read it by known office, what else the sentence may say; against: the path from “President” to the subject: nmod:desc of, the order of the words, the phrase of the object',NULL,NULL);
INSERT INTO claims VALUES(3,1,'Q945','agreesWith','Q962','positive','actual',NULL,NULL,0,NULL,NULL,84,1,0,26,'Togo and Benin sign accord','accord',20,26,'predicates/nouns.tsv:8 accord; subject: possessor; object: possessor “Togo” > conjunct “Benin”; confidence: scorer 0.84; for: the network, the network''s view of the object, between a state and a state; against: the path from “sign” to the subject: compound of, compound, the path from “sign” to the object: compound of, compound, conj, the phrase of the subject',NULL,NULL);
INSERT INTO claims VALUES(4,1,'Q945','agreesWith','Q962','positive','actual',NULL,NULL,0,'2019-05-06','Lomé',71,2,28,106,'President Patrice Talon of Benin signed a treaty with Togo in Lomé on Monday.','signed',61,67,'scorer; time “Monday”; confidence: scorer 0.71; for: the network, between a state and a state, the network''s view of the object; against: the path from “signed” to the subject: nsubj, nmod “of”, what else the sentence may say, an actor nearer than the subject',612874,122154);
INSERT INTO claims VALUES(5,1,'Q945','threatens','Q117','negative','actual',NULL,NULL,0,NULL,NULL,89,3,107,144,'Togo denied that it threatened Ghana.','threatened',127,137,'predicates/verbs.tsv:1117 threaten; subject: subject; object: object; qualifiers/embedding.tsv:253 “denied” denied, attributed; confidence: scorer 0.89; for: the network, the rules read it by predicates/verbs.tsv:1117 threaten, the network''s view of the object; against: what else the sentence may say, the words beside “threatened”, the rules read it by predicates/verbs.tsv:1117 threaten',NULL,NULL);
INSERT INTO claims VALUES(6,2,'Q7159','disapprovesOf','Q1045','positive','actual',NULL,NULL,0,NULL,NULL,93,2,53,89,'The African Union condemned Somalia.','condemned',71,80,'predicates/verbs.tsv:853 condemn; subject: subject; object: object; confidence: scorer 0.93; for: the network, the rules read it by predicates/verbs.tsv:853 condemn, the network''s view of the object; against: the path from “condemned” to the subject: nsubj, an actor nearer than the object, the path from “condemned” to the object: obj',NULL,NULL);
INSERT INTO claims VALUES(7,2,'organization:kenyan-army','attacks','Q309998','positive','actual',NULL,NULL,0,NULL,NULL,93,1,0,52,'The Kenyan army attacked Al-Shabaab near the border.','attacked',16,24,'predicates/verbs.tsv:1489 attack; subject: subject; object: object; confidence: scorer 0.93; for: the network, the rules read it by predicates/verbs.tsv:1489 attack, the network''s view of the object; against: how “Kenyan army” is named, the words beside “attacked”, an actor nearer than the subject',NULL,NULL);
INSERT INTO claims VALUES(8,2,'organization:kenyan-army','partOf','Q114','positive','actual',NULL,NULL,0,NULL,NULL,85,1,0,52,'The Kenyan army attacked Al-Shabaab near the border.','Kenyan army',4,15,'organ; confidence: scorer 0.85; for: the rules read it by organ, the network, the network''s view of the subject; against: the path from “army” to the object: the same word, the path from “army” to the subject: the same word, the words beside “army”',NULL,NULL);
CREATE INDEX documents_by_reading ON documents (reading);
CREATE INDEX entities_by_id ON entities (id, type);
CREATE INDEX entities_by_document ON entities (document);
CREATE INDEX claims_by_edge ON claims (subject, relation, object);
CREATE INDEX claims_by_document ON claims (document);
COMMIT;
