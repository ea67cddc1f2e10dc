.PHONY: run test format diagrams samples bench clean

run:
	mvn spring-boot:run

test:
	mvn verify

format:
	mvn spotless:apply
	npm run format

# Draws docs/lead-lifecycle.svg and notes the hash of the model it was drawn from.
diagrams:
	tools/diagrams

samples:
	samples/send

# Measures Forecourt beside a stock engine, what ten thousand due touches do to new leads, and what a
# manager waits for with a hundred thousand leads; the tables are in target/*.md.
bench:
	mvn -q test -Dtest='Baseline,DueTouches,ReadingTime,ManagerPages' -Djacoco.skip=true -DargLine=

clean:
	mvn clean
