import Articles
import Testing
