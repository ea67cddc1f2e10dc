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

# Measures Forecourt beside a stock engine; the table is in target/baseline.md.
bench:
	mvn -q test -Dtest=Baseline -Djacoco.skip=true -DargLine=

clean:
	mvn clean
