.PHONY: run test format diagrams samples bench clean

run:
	mvn spring-boot:run

test:
	mvn verify

format:
	mvn spotless:apply

# Draws docs/lead-lifecycle.svg and notes the hash of the model it was drawn from.
diagrams:
	tools/diagrams

samples:
	samples/send

# Measures Forecourt beside a stock engine; and what ten thousand due touches do to new leads;
# the tables are in target/baseline.md and target/due-touches.md.
bench:
	mvn -q test -Dtest='Baseline,DueTouches,ReadingTime' -Djacoco.skip=true -DargLine=

clean:
	mvn clean
