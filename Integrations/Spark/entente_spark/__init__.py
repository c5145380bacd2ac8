"""Reads news with Entente on the machines of a cluster.

Data flows one way: files → pieces → records → sorted records → graphs.

| module | what it is there for |
| --- | --- |
| `hadoop` | files of any file system that Hadoop knows |
| `pieces` | cuts the input into pieces, of which each is read as a whole |
| `packing` | unpacks streams |
| `sources` | what a process of Entente is fed with, and its documents one by one |
| `program` | runs Entente over pipes |
| `reading` | reads a source, and finds the document that ends the process |
| `tasks` | what a worker does: a piece, or an output |
| `job` | what the driver does: the steps above, on Spark |
"""
