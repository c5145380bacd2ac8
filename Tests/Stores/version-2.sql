PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1: documents, entities, claims');
INSERT INTO grdb_migrations VALUES('2: sectors, coordinates');
CREATE TABLE readings (
  number INTEGER PRIMARY KEY,
  makeup TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO readings VALUES(1,replace('version of entente	entente 1.0.0\nmodels	05e338de0ff3db39\ntables	674860e85e348df4\ntables of your own (--knowledge)	\nweights of your own (--model)	\nleast confidence (--min-confidence)	','\n',char(10)));
CREATE TABLE documents (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT,
  published TEXT,
  source TEXT,
  sha256 TEXT NOT NULL,
  reading INTEGER NOT NULL REFERENCES readings
) STRICT;
INSERT INTO documents VALUES(1,'v-1','Chad and Mali sign accord','2019-03-12','The Test Courier','37826258e467ae6c85b903d2cf6da24860c64b31bebb5a27d6303343e28d9985',1);
INSERT INTO documents VALUES(2,'v-2',NULL,'2019-03-13',NULL,'e02714fbaef0b3c418fc5e5ead7586be76be232d1fd623b31ad713cdb99ba251',1);
INSERT INTO documents VALUES(3,'v-3','Accord signed','2019-03-13','The Test Herald','0c31f73fc3d429993d6d3b292da01f437ff045c1ace18d0abc8fb22562d6f4ff',1);
CREATE TABLE texts (
  document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;
INSERT INTO texts VALUES(1,replace('Chad and Mali sign accord\n\nPresident Idriss Déby of Chad signed a treaty with Mali in Bamako on Monday. He said that Niger will join it. Mali denied that it threatened Burkina Faso. Officers of both sides had met in the capital for a week to prepare the text, which runs to thirty pages.','\n',char(10)));
INSERT INTO texts VALUES(2,'The Chadian army attacked Boko Haram near the border. The United Nations condemned the attack, and urged Chad to withdraw.');
INSERT INTO texts VALUES(3,replace('Accord signed\n\nPresident Idriss Déby of Chad signed a treaty with Mali in Bamako on Monday. He said that Niger will join it. Mali denied that it threatened Burkina Faso. Officers of both sides had met in the capital for a week to prepare the text.','\n',char(10)));
CREATE TABLE entities (
  number INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  subtype TEXT,
  country TEXT
, sector TEXT) STRICT;
INSERT INTO entities VALUES(1,1,'Q1032','Niger','State',NULL,'NER','GOV');
INSERT INTO entities VALUES(2,1,'Q57350','Idriss Déby','Person',NULL,'TCD','GOV');
INSERT INTO entities VALUES(3,1,'Q657','Chad','State',NULL,'TCD','GOV');
INSERT INTO entities VALUES(4,1,'Q912','Mali','State',NULL,'MLI','GOV');
INSERT INTO entities VALUES(5,1,'Q965','Burkina Faso','State',NULL,'BFA','GOV');
INSERT INTO entities VALUES(6,2,'Q1065','United Nations','Organization','intergovernmental organization',NULL,'IGO');
INSERT INTO entities VALUES(7,2,'Q657','Chad','State',NULL,'TCD','GOV');
INSERT INTO entities VALUES(8,2,'organization:boko-haram','Boko Haram','Organization','armed group','NGA','REB');
INSERT INTO entities VALUES(9,2,'organization:chadian-national-armed-forces','Chadian National Armed Forces','Organization','military','TCD','MIL');
INSERT INTO entities VALUES(10,3,'Q1032','Niger','State',NULL,'NER','GOV');
INSERT INTO entities VALUES(11,3,'Q57350','Idriss Déby','Person',NULL,'TCD','GOV');
INSERT INTO entities VALUES(12,3,'Q657','Chad','State',NULL,'TCD','GOV');
INSERT INTO entities VALUES(13,3,'Q912','Mali','State',NULL,'MLI','GOV');
INSERT INTO entities VALUES(14,3,'Q965','Burkina Faso','State',NULL,'BFA','GOV');
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
INSERT INTO mentions VALUES(1,118,123,'Niger','name');
INSERT INTO mentions VALUES(1,134,136,'it','pronoun');
INSERT INTO mentions VALUES(2,37,49,'Idriss Déby','name');
INSERT INTO mentions VALUES(2,105,107,'He','pronoun');
INSERT INTO mentions VALUES(3,0,4,'Chad','name');
INSERT INTO mentions VALUES(3,53,57,'Chad','name');
INSERT INTO mentions VALUES(3,200,205,'sides','description');
INSERT INTO mentions VALUES(4,9,13,'Mali','name');
INSERT INTO mentions VALUES(4,79,83,'Mali','name');
INSERT INTO mentions VALUES(4,138,142,'Mali','name');
INSERT INTO mentions VALUES(4,155,157,'it','pronoun');
INSERT INTO mentions VALUES(4,200,205,'sides','description');
INSERT INTO mentions VALUES(5,169,181,'Burkina Faso','name');
INSERT INTO mentions VALUES(6,58,72,'United Nations','name');
INSERT INTO mentions VALUES(7,105,109,'Chad','name');
INSERT INTO mentions VALUES(8,26,36,'Boko Haram','name');
INSERT INTO mentions VALUES(9,4,16,'Chadian army','name');
INSERT INTO mentions VALUES(10,106,111,'Niger','name');
INSERT INTO mentions VALUES(10,122,124,'it','pronoun');
INSERT INTO mentions VALUES(11,25,37,'Idriss Déby','name');
INSERT INTO mentions VALUES(11,93,95,'He','pronoun');
INSERT INTO mentions VALUES(12,41,45,'Chad','name');
INSERT INTO mentions VALUES(13,67,71,'Mali','name');
INSERT INTO mentions VALUES(13,126,130,'Mali','name');
INSERT INTO mentions VALUES(13,143,145,'it','pronoun');
INSERT INTO mentions VALUES(13,188,193,'sides','description');
INSERT INTO mentions VALUES(14,157,169,'Burkina Faso','name');
INSERT INTO mentions VALUES(14,188,193,'sides','description');
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
INSERT INTO claims VALUES(1,1,'Q57350','agreesWith','Q912','positive','actual',NULL,NULL,0,'2019-03-11','Bamako',95,2,27,104,'President Idriss Déby of Chad signed a treaty with Mali in Bamako on Monday.','treaty',67,73,'predicates/nouns.tsv:92 treaty; subject: subject “Idriss Déby” > support verb; object: with; time “Monday”; confidence: scorer 0.95; for: the network, the network''s view of the object, the network''s view of the subject; against: between a person and a state, the path from “signed” to the subject: nsubj, nmod “of”, flat, an actor nearer than the subject',1260915,-797522);
INSERT INTO claims VALUES(2,1,'Q57350','holdsOfficeIn','Q657','positive','actual',NULL,'President',0,NULL,NULL,98,2,27,104,'President Idriss Déby of Chad signed a treaty with Mali in Bamako on Monday.','President',27,36,'known office; confidence: scorer 0.98; for: the network, the rules read it by known office, the network''s view of the object; against: the words beside “President”, the order of the words, the phrase of the object',NULL,NULL);
INSERT INTO claims VALUES(3,1,'Q657','agreesWith','Q912','positive','actual',NULL,NULL,0,'2019-03-11','Bamako',74,2,27,104,'President Idriss Déby of Chad signed a treaty with Mali in Bamako on Monday.','signed',58,64,'scorer; time “Monday”; confidence: scorer 0.74; for: the network, the network''s view of the object, no actor nearer than the subject; against: the path from “signed” to the subject: nsubj, nmod “of”, what else the sentence may say, a state as the subject',1260915,-797522);
INSERT INTO claims VALUES(4,1,'Q657','agreesWith','Q912','positive','planned',NULL,NULL,0,NULL,NULL,84,1,0,25,'Chad and Mali sign accord','accord',19,25,'scorer; judged planned and not a fact for the words above it, the network, the word itself; confidence: scorer 0.84; for: the network, the network''s view of the object, the network''s view of the subject; against: the path from “accord” to the subject: conj of, the path from “accord” to the object: conj of, conj, a state as the subject',NULL,NULL);
INSERT INTO claims VALUES(5,1,'Q657','consultsWith','Q912','positive','actual',NULL,NULL,0,NULL,NULL,80,5,183,288,'Officers of both sides had met in the capital for a week to prepare the text, which runs to thirty pages.','met',210,213,'predicates/verbs.tsv:240 meet; subject: subject “Officers” > member of > of “sides”; object: subject “Officers” > member of > of “sides”; confidence: scorer 0.8; for: the network, the rules read it by predicates/verbs.tsv:240 meet, the network''s view of the subject; against: the path from “met” to the subject: nsubj, nmod “of”, the path from “met” to the object: nsubj, nmod “of”, the words beside “met”',NULL,NULL);
INSERT INTO claims VALUES(6,1,'Q912','threatens','Q965','negative','actual',NULL,NULL,0,NULL,NULL,90,4,138,182,'Mali denied that it threatened Burkina Faso.','threatened',158,168,'predicates/verbs.tsv:2359 threaten; subject: subject; object: object; qualifiers/embedding.tsv:233 “denied” denied, attributed; confidence: scorer 0.9; for: the network, the rules read it by predicates/verbs.tsv:2359 threaten, the network''s view of the subject; against: the words beside “threatened”, what else the sentence may say, the path from “threatened” to the object: obj',NULL,NULL);
INSERT INTO claims VALUES(7,2,'Q1065','demandsOf','Q657','positive','actual',NULL,NULL,0,NULL,NULL,90,2,54,122,'The United Nations condemned the attack, and urged Chad to withdraw.','urged',99,104,'predicates/verbs.tsv:1818 urge; subject: subject “United Nations” > shared; object: clause; confidence: scorer 0.9; for: the network, the rules read it by predicates/verbs.tsv:1818 urge, the network''s view of the object; against: the words beside “urged”, the path from “urged” to the subject: conj of, nsubj, the phrase of the subject',NULL,NULL);
INSERT INTO claims VALUES(8,2,'organization:chadian-national-armed-forces','attacks','organization:boko-haram','positive','actual',NULL,NULL,0,NULL,NULL,87,1,0,53,'The Chadian army attacked Boko Haram near the border.','attacked',17,25,'predicates/verbs.tsv:3271 attack; subject: subject; object: object; confidence: scorer 0.87; for: the network, the rules read it by predicates/verbs.tsv:3271 attack, the network''s view of the object; against: the words beside “attacked”, the path from “attacked” to the subject: nsubj, an actor nearer than the subject',NULL,NULL);
INSERT INTO claims VALUES(9,2,'organization:chadian-national-armed-forces','partOf','Q657','positive','actual',NULL,NULL,0,NULL,NULL,93,1,0,53,'The Chadian army attacked Boko Haram near the border.','Chadian army',4,16,'organ; confidence: scorer 0.93; for: the network, the rules read it by organ, the network''s view of the subject; against: the path from “Chadian” to the object: amod of, the phrase of the object, the order of the words',NULL,NULL);
INSERT INTO claims VALUES(10,3,'Q57350','agreesWith','Q912','positive','actual',NULL,NULL,0,'2019-03-11','Bamako',95,2,15,92,'President Idriss Déby of Chad signed a treaty with Mali in Bamako on Monday.','treaty',55,61,'predicates/nouns.tsv:92 treaty; subject: subject “Idriss Déby” > support verb; object: with; time “Monday”; confidence: scorer 0.95; for: the network, the network''s view of the object, the network''s view of the subject; against: between a person and a state, the path from “signed” to the subject: nsubj, nmod “of”, flat, an actor nearer than the subject',1260915,-797522);
INSERT INTO claims VALUES(11,3,'Q57350','holdsOfficeIn','Q657','positive','actual',NULL,'President',0,NULL,NULL,98,2,15,92,'President Idriss Déby of Chad signed a treaty with Mali in Bamako on Monday.','President',15,24,'known office; confidence: scorer 0.98; for: the network, the rules read it by known office, the network''s view of the object; against: the words beside “President”, the order of the words, the phrase of the object',NULL,NULL);
INSERT INTO claims VALUES(12,3,'Q657','agreesWith','Q912','positive','actual',NULL,NULL,0,'2019-03-11','Bamako',74,2,15,92,'President Idriss Déby of Chad signed a treaty with Mali in Bamako on Monday.','signed',46,52,'scorer; time “Monday”; confidence: scorer 0.74; for: the network, the network''s view of the object, no actor nearer than the subject; against: the path from “signed” to the subject: nsubj, nmod “of”, what else the sentence may say, a state as the subject',1260915,-797522);
INSERT INTO claims VALUES(13,3,'Q912','consultsWith','Q965','positive','actual',NULL,NULL,0,NULL,NULL,79,5,171,248,'Officers of both sides had met in the capital for a week to prepare the text.','met',198,201,'predicates/verbs.tsv:240 meet; subject: subject “Officers” > member of > of “sides”; object: subject “Officers” > member of > of “sides”; confidence: scorer 0.79; for: the network, the rules read it by predicates/verbs.tsv:240 meet, the network''s view of the subject; against: the path from “met” to the subject: nsubj, nmod “of”, the path from “met” to the object: nsubj, nmod “of”, the words beside “met”',NULL,NULL);
INSERT INTO claims VALUES(14,3,'Q912','threatens','Q965','negative','actual',NULL,NULL,0,NULL,NULL,90,4,126,170,'Mali denied that it threatened Burkina Faso.','threatened',146,156,'predicates/verbs.tsv:2359 threaten; subject: subject; object: object; qualifiers/embedding.tsv:233 “denied” denied, attributed; confidence: scorer 0.9; for: the network, the rules read it by predicates/verbs.tsv:2359 threaten, the network''s view of the subject; against: the words beside “threatened”, what else the sentence may say, the path from “threatened” to the object: obj',NULL,NULL);
CREATE INDEX documents_by_reading ON documents (reading);
CREATE INDEX entities_by_id ON entities (id, type);
CREATE INDEX entities_by_document ON entities (document);
CREATE INDEX claims_by_edge ON claims (subject, relation, object);
CREATE INDEX claims_by_document ON claims (document);
COMMIT;
