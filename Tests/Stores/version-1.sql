PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1: documents, entities, claims');
CREATE TABLE readings (
  number INTEGER PRIMARY KEY,
  makeup TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO readings VALUES(1,replace('version of entente	entente 0.9.0\nmodels	d2c841aa54699cf3\ntables	364ac1a4046b1443\ntables of your own (--knowledge)	\nweights of your own (--model)	\nleast confidence (--min-confidence)	','\n',char(10)));
CREATE TABLE documents (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT,
  published TEXT,
  source TEXT,
  sha256 TEXT NOT NULL,
  reading INTEGER NOT NULL REFERENCES readings
) STRICT;
INSERT INTO documents VALUES(1,'v-1','Chad and Mali sign accord','2019-03-12','The Test Courier','3dd6f02f2c78d17201dcd5af0b12f97c6011853cffdc291f23ab944ef17dc4c5',1);
INSERT INTO documents VALUES(2,'v-2',NULL,'2019-03-13',NULL,'e02714fbaef0b3c418fc5e5ead7586be76be232d1fd623b31ad713cdb99ba251',1);
CREATE TABLE texts (
  document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;
INSERT INTO texts VALUES(1,replace('Chad and Mali sign accord\n\nPresident Idriss Déby of Chad signed a treaty with Mali on Monday. He said that Niger will join it. Mali denied that it threatened Burkina Faso.','\n',char(10)));
INSERT INTO texts VALUES(2,'The Chadian army attacked Boko Haram near the border. The United Nations condemned the attack, and urged Chad to withdraw.');
CREATE TABLE entities (
  number INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  subtype TEXT,
  country TEXT
) STRICT;
INSERT INTO entities VALUES(1,1,'Q1032','Niger','State',NULL,'NER');
INSERT INTO entities VALUES(2,1,'Q57350','Idriss Déby','Person',NULL,'TCD');
INSERT INTO entities VALUES(3,1,'Q657','Chad','State',NULL,'TCD');
INSERT INTO entities VALUES(4,1,'Q912','Mali','State',NULL,'MLI');
INSERT INTO entities VALUES(5,1,'Q965','Burkina Faso','State',NULL,'BFA');
INSERT INTO entities VALUES(6,2,'Q1065','United Nations','Organization','intergovernmental organization',NULL);
INSERT INTO entities VALUES(7,2,'Q657','Chad','State',NULL,'TCD');
INSERT INTO entities VALUES(8,2,'organization:boko-haram','Boko Haram','Organization','armed group','NGA');
INSERT INTO entities VALUES(9,2,'organization:chadian-national-armed-forces','Chadian National Armed Forces','Organization','military','TCD');
CREATE TABLE aliases (
  entity INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE,
  alias TEXT NOT NULL,
  PRIMARY KEY (entity, alias)
) STRICT, WITHOUT ROWID;
INSERT INTO aliases VALUES(9,'Chadian army');
CREATE TABLE mentions (
  entity INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  how TEXT NOT NULL,
  PRIMARY KEY (entity, start, "end", text, how)
) STRICT, WITHOUT ROWID;
INSERT INTO mentions VALUES(1,108,113,'Niger','name');
INSERT INTO mentions VALUES(1,124,126,'it','pronoun');
INSERT INTO mentions VALUES(2,37,49,'Idriss Déby','name');
INSERT INTO mentions VALUES(2,95,97,'He','pronoun');
INSERT INTO mentions VALUES(3,0,4,'Chad','name');
INSERT INTO mentions VALUES(3,53,57,'Chad','name');
INSERT INTO mentions VALUES(4,9,13,'Mali','name');
INSERT INTO mentions VALUES(4,79,83,'Mali','name');
INSERT INTO mentions VALUES(4,128,132,'Mali','name');
INSERT INTO mentions VALUES(4,145,147,'it','pronoun');
INSERT INTO mentions VALUES(5,159,171,'Burkina Faso','name');
INSERT INTO mentions VALUES(6,58,72,'United Nations','name');
INSERT INTO mentions VALUES(7,105,109,'Chad','name');
INSERT INTO mentions VALUES(8,26,36,'Boko Haram','name');
INSERT INTO mentions VALUES(9,4,16,'Chadian army','name');
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
) STRICT;
INSERT INTO claims VALUES(1,1,'Q57350','agreesWith','Q912','positive','actual',NULL,NULL,0,'2019-03-11',NULL,76,2,27,94,'President Idriss Déby of Chad signed a treaty with Mali on Monday.','treaty',67,73,'predicates/nouns.tsv:92 treaty; subject: subject “Idriss Déby” > support verb; object: with; time “Monday”; confidence: scorer 0.76; for: the network, the path from “signed” to the object: obj, nmod “with”, the network''s view of the object; against: between a person and a state, what else the sentence may say, the path from “signed” to the subject: nsubj, nmod “of”, flat');
INSERT INTO claims VALUES(2,1,'Q57350','holdsOfficeIn','Q657','positive','actual',NULL,'President',0,NULL,NULL,97,2,27,94,'President Idriss Déby of Chad signed a treaty with Mali on Monday.','President',27,36,'known office; confidence: scorer 0.97; for: the network, the rules read it by known office, the network''s view of the subject; against: the path from “President” to the subject: nmod:desc of, nmod “of”, flat, the words beside “President”, the phrase of the object');
INSERT INTO claims VALUES(3,1,'Q657','agreesWith','Q912','positive','actual',NULL,NULL,0,NULL,NULL,70,1,0,25,'Chad and Mali sign accord','sign',14,18,'scorer; confidence: scorer 0.7; for: the network, the network''s view of the object, between a state and a state; against: the path from “sign” to the object: compound of, conj of, conj, the path from “sign” to the subject: compound of, conj of, the path between both: conj');
INSERT INTO claims VALUES(4,1,'Q657','agreesWith','Q912','positive','actual',NULL,NULL,0,'2019-03-11',NULL,92,2,27,94,'President Idriss Déby of Chad signed a treaty with Mali on Monday.','signed',58,64,'scorer; time “Monday”; confidence: scorer 0.92; for: the network, the path from “signed” to the object: obj, nmod “with”, the network''s view of the object; against: the path from “signed” to the subject: nsubj, nmod “of”, what else the sentence may say, the phrase of the subject');
INSERT INTO claims VALUES(5,1,'Q912','threatens','Q965','negative','actual',NULL,NULL,0,NULL,NULL,88,4,128,172,'Mali denied that it threatened Burkina Faso.','threatened',148,158,'predicates/verbs.tsv:2359 threaten; subject: subject; object: object; qualifiers/embedding.tsv:233 “denied” denied, attributed; confidence: scorer 0.88; for: the network, the rules read it by predicates/verbs.tsv:2359 threaten, the network''s view of the subject; against: the words beside “threatened”, how “it” is named, what else the sentence may say');
INSERT INTO claims VALUES(6,2,'Q1065','demandsOf','Q657','positive','actual',NULL,NULL,0,NULL,NULL,83,2,54,122,'The United Nations condemned the attack, and urged Chad to withdraw.','urged',99,104,'predicates/verbs.tsv:1818 urge; subject: subject “United Nations” > shared; object: clause; confidence: scorer 0.83; for: the network, the rules read it by predicates/verbs.tsv:1818 urge, “urged” often says this; against: the path between both: nsubj of, conj, obj, the words between both, the words beside “urged”');
INSERT INTO claims VALUES(7,2,'Q1065','disapprovesOf','Q657','positive','actual',NULL,NULL,0,NULL,NULL,51,2,54,122,'The United Nations condemned the attack, and urged Chad to withdraw.','condemned',73,82,'scorer; confidence: scorer 0.51; for: the network, the network''s view of the object, “condemned” often says this; against: the path from “condemned” to the object: conj, obj, the words beside “condemned”, the path between both: nsubj of, conj, obj');
INSERT INTO claims VALUES(8,2,'organization:chadian-national-armed-forces','attacks','organization:boko-haram','positive','actual',NULL,NULL,0,NULL,NULL,85,1,0,53,'The Chadian army attacked Boko Haram near the border.','attacked',17,25,'predicates/verbs.tsv:3271 attack; subject: subject; object: object; confidence: scorer 0.85; for: the network, the rules read it by predicates/verbs.tsv:3271 attack, the network''s view of the object; against: the words beside “attacked”, the path from “attacked” to the subject: nsubj, what else the sentence may say');
INSERT INTO claims VALUES(9,2,'organization:chadian-national-armed-forces','partOf','Q657','positive','actual',NULL,NULL,0,NULL,NULL,82,1,0,53,'The Chadian army attacked Boko Haram near the border.','Chadian army',4,16,'organ; confidence: scorer 0.82; for: the network, the rules read it by organ, the network''s view of the subject; against: the path from “Chadian” to the object: amod of, the words beside the object, the phrase of the object');
CREATE INDEX documents_by_reading ON documents (reading);
CREATE INDEX entities_by_id ON entities (id, type);
CREATE INDEX entities_by_document ON entities (document);
CREATE INDEX claims_by_edge ON claims (subject, relation, object);
CREATE INDEX claims_by_document ON claims (document);
COMMIT;
